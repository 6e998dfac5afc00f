using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>A pod whose containers live and die as a test says.</summary>
internal sealed class FakePod(string name)
{
    private readonly List<FakeContainer> containers = [];

    public string Name => name;

    public string Uid { get; } = $"uid-{name}";

    public string Namespace { get; init; } = "shop";

    public Dictionary<string, string> Labels { get; init; } = new() { ["app"] = "web", ["app.kubernetes.io/name"] = "web" };

    public IReadOnlyList<FakeContainer> Containers => containers;

    public FakeContainer Add(string container, string sort = "containers")
    {
        var added = new FakeContainer(container, sort, $"{Uid}-{container}");
        containers.Add(added);
        return added;
    }

    public JsonObject Json()
    {
        var pod = new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = Namespace, ["uid"] = Uid, ["labels"] = new JsonObject(Labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))) },
        };
        var (spec, status) = (new JsonObject { ["nodeName"] = "node-1" }, new JsonObject());
        foreach (var group in containers.GroupBy(container => container.Sort))
        {
            spec[group.Key] = new JsonArray([.. group.Select(container => (JsonNode)new JsonObject { ["name"] = container.Name, ["image"] = $"registry.example/{container.Name}:1" })]);
            status[$"{group.Key[..^1]}Statuses"] = new JsonArray([.. group.Select(container => (JsonNode)container.Status())]);
        }

        pod["spec"] = spec;
        pod["status"] = status;
        return pod;
    }
}
