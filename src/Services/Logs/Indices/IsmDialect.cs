using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Index state management of OpenSearch.</summary>
internal sealed class IsmDialect : LifecycleDialect
{
    private static readonly string[] Kept = ["description", "default_state", "states", "ism_template", "error_notification"];

    public override string ListPath => "/_plugins/_ism/policies?size=1000";

    public override IEnumerable<LifecyclePolicy> Read(JsonElement root) => root.Items("policies").Select(entry => new LifecyclePolicy(
        entry.Text("_id") ?? "",
        Body(entry),
        $"{entry.Integer("_seq_no")}.{entry.Integer("_primary_term")}",
        entry.Integer("policy", "last_updated_time") is { } changed ? DateTimeOffset.FromUnixTimeMilliseconds(changed) : null,
        DeleteAge(entry)));

    public override string Path(string name) => $"/_plugins/_ism/policies/{name}";

    public override string SavePath(string name, string? version) =>
        version?.Split('.') is [var sequence, var term] ? $"{Path(name)}?if_seq_no={Uri.EscapeDataString(sequence)}&if_primary_term={Uri.EscapeDataString(term)}" : Path(name);

    public override ElasticRequest Attach(string index, string? policy) => policy is null
        ? ElasticRequest.Change("attach policy", HttpMethod.Post, $"/_plugins/_ism/remove/{index}")
        : ElasticRequest.Change("attach policy", HttpMethod.Post, $"/_plugins/_ism/add/{index}", new JsonObject { ["policy_id"] = policy }.ToUtf8());

    public override JsonObject Simple(string age) => new()
    {
        ["description"] = $"Deletes after {age}.",
        ["default_state"] = "hot",
        ["states"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "hot",
                ["actions"] = new JsonArray(),
                ["transitions"] = new JsonArray(new JsonObject { ["state_name"] = "delete", ["conditions"] = new JsonObject { ["min_index_age"] = age } }),
            },
            new JsonObject { ["name"] = "delete", ["actions"] = new JsonArray(new JsonObject { ["delete"] = new JsonObject() }), ["transitions"] = new JsonArray() }),
    };

    /// <summary>What one writes; the server adds times and versions of its own, which it does not take back.</summary>
    private static JsonElement Body(JsonElement entry)
    {
        var body = new JsonObject();
        foreach (var member in entry.Entries("policy").Where(member => Kept.Contains(member.Name) && member.Value.ValueKind != JsonValueKind.Null))
            body[member.Name] = member.Value.ToNode();
        return JsonElement.Parse(body.ToUtf8().Span);
    }

    /// <summary>The age of a transition to a state that deletes.</summary>
    private static string? DeleteAge(JsonElement entry)
    {
        var deleting = entry.Items("policy", "states").Where(state => state.Items("actions").Any(action => action.At("delete") is not null)).Select(state => state.Text("name")).ToHashSet();
        return entry.Items("policy", "states").SelectMany(state => state.Items("transitions"))
            .Where(transition => deleting.Contains(transition.Text("state_name"))).Select(transition => transition.Text("conditions", "min_index_age")).FirstOrDefault(age => age is not null);
    }
}
