using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>One document asked of <c>_mget</c>; what it leaves out is taken from the request's parameters.</summary>
internal sealed record MultiGetItem
{
    private static readonly string[] Known =
        ["_index", "_type", "_id", "routing", "stored_fields", "version", "version_type", "_source"];

    public string? Index { get; private init; }

    public string? Type { get; private init; }

    public string? Id { get; private init; }

    public string? Routing { get; private init; }

    public SourceFilter? Source { get; private init; }

    public IReadOnlyList<string> StoredFields { get; private init; } = [];

    public static MultiGetItem Read(JsonElement json, RestParameters parameters)
    {
        var item = new MultiGetItem
        {
            Index = parameters.Text("index"),
            Type = parameters.Text("type"),
            Routing = parameters.Text("routing"),
            Source = SourceParameter.Read(parameters),
            StoredFields = parameters.List("stored_fields"),
        };
        if (json.ValueKind != JsonValueKind.Object)
            return item with { Id = json.ValueKind is JsonValueKind.String or JsonValueKind.Number ? json.ToString() : null };
        var unknown = json.EnumerateObject().Select(part => part.Name).FirstOrDefault(name => !Known.Contains(name));
        if (unknown is not null)
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                unknown is "_routing" or "_version" or "_version_type"
                    ? $"Deprecated field [{unknown}] used, expected [{unknown[1..]}] instead"
                    : $"unknown field [{unknown}]"));
        return item with
        {
            Index = Text(json, "_index") ?? item.Index,
            Type = Text(json, "_type") ?? item.Type,
            Id = Text(json, "_id"),
            Routing = Text(json, "routing") ?? item.Routing,
            Source = json.TryGetProperty("_source", out var source) ? SourceParameter.Read(source) : item.Source,
            StoredFields = json.TryGetProperty("stored_fields", out var fields)
                ? fields.ValueKind == JsonValueKind.Array ? [.. fields.EnumerateArray().Select(field => field.ToString())] : [fields.ToString()]
                : item.StoredFields,
        };
    }

    public IEnumerable<string> Problems(int place)
    {
        if (Index is null)
            yield return $"index is missing for doc {place}";
        if (Id is null)
            yield return $"id is missing for doc {place}";
    }

    private static string? Text(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
