using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Index lifecycle management of Elasticsearch, and of the embedded store.</summary>
internal sealed class IlmDialect : LifecycleDialect
{
    public override string ListPath => "/_ilm/policy";

    public override IEnumerable<LifecyclePolicy> Read(JsonElement root) => root.EnumerateObject().Select(entry => new LifecyclePolicy(
        entry.Name,
        entry.Value.At("policy")?.Clone() ?? JsonElement.Parse("{}"),
        entry.Value.Scalar("version") ?? "",
        entry.Value.Time("modified_date"),
        entry.Value.Text("policy", "phases", "delete", "min_age")));

    public override string Path(string name) => $"/_ilm/policy/{name}";

    public override string SavePath(string name, string? version) => Path(name);

    public override ElasticRequest Attach(string index, string? policy) =>
        ElasticRequest.Change("attach policy", HttpMethod.Put, $"/{index}/_settings", new JsonObject { ["index.lifecycle.name"] = policy }.ToUtf8());

    public override JsonObject Simple(string age) => new()
    {
        ["phases"] = new JsonObject
        {
            ["hot"] = new JsonObject { ["actions"] = new JsonObject() },
            ["delete"] = new JsonObject { ["min_age"] = age, ["actions"] = new JsonObject { ["delete"] = new JsonObject() } },
        },
    };
}
