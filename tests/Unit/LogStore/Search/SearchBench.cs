using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Search;

/// <summary>An index in memory to search, with answers as JSON that can be laid beside Elasticsearch's.</summary>
internal sealed class SearchBench(string name, string? mapping = null)
{
    private readonly MemoryIndex _index = new(name, mapping);

    public SearchBench With(string id, string document)
    {
        _index.Add(document, id);
        return this;
    }

    public IndexView View() => _index.OpenView();

    public MemoryIndex Index => _index;

    /// <summary>The ids of the hits, in their order.</summary>
    public string Ids(string body) => string.Join(' ', Find(body).Hits.Select(hit => hit.Id));

    public SearchResult Find(string body)
    {
        var result = Run(body);
        return result.TryGet(out var found, out var failure) ? found : throw new InvalidOperationException($"{failure.Type}: {failure.Reason}");
    }

    public StoreResult<SearchResult> Run(string body)
    {
        using var view = View();
        var request = new SearchRequestParser(null).Parse(Encoding.UTF8.GetBytes(body));
        return request.TryGet(out var parsed, out var failure)
            ? new Searcher(TimeProvider.System).Search([new(view)], parsed, CancellationToken.None)
            : failure;
    }

    /// <summary>What of an answer is the same wherever it comes from.</summary>
    public static string Normal(StoreResult<SearchResult> result)
    {
        if (!result.TryGet(out var found, out var failure))
            return Error(failure);
        return new JsonObject
        {
            ["total"] = found.Total is { } total ? $"{total.Value} {(total.IsExact ? "eq" : "gte")}" : null,
            ["max"] = Rounded(found.MaximumScore),
            ["hits"] = new JsonArray([.. found.Hits.Select(Hit)]),
        }.ToJsonString();
    }

    private static JsonObject Hit(SearchHit hit)
    {
        var node = new JsonObject { ["_id"] = hit.Id, ["_score"] = Rounded(hit.Score) };
        if (hit.Source is { } source)
            node["_source"] = Ordered(JsonNode.Parse(source.Span));
        if (hit.Fields.Count > 0)
            node["fields"] = new JsonObject(hit.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field =>
                KeyValuePair.Create<string, JsonNode?>(field.Key, new JsonArray([.. field.Value.Select(value => value.IsJson ? JsonNode.Parse(value.Text) : JsonValue.Create(value.Text))]))));
        if (hit.Highlight.Count > 0)
            node["highlight"] = new JsonObject(hit.Highlight.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field =>
                KeyValuePair.Create<string, JsonNode?>(field.Key, new JsonArray([.. field.Value.Select(value => JsonValue.Create(value))]))));
        if (hit.Sort.Count > 0)
            node["sort"] = new JsonArray([.. hit.Sort.Select(Sort)]);
        if (hit.MatchedQueries.Count > 0)
            node["matched_queries"] = new JsonArray([.. hit.MatchedQueries.Order(StringComparer.Ordinal).Select(value => JsonValue.Create(value))]);
        return node;
    }

    private static JsonNode? Sort(SortValue value) => value.Kind switch
    {
        SortValueKind.Null => null,
        SortValueKind.Long => JsonValue.Create(value.Long),
        SortValueKind.Text => JsonValue.Create(value.Text),
        _ when !double.IsFinite(value.Double) => JsonValue.Create(value.Double > 0 ? "Infinity" : "-Infinity"),
        _ => JsonValue.Create(Rounded((float)value.Double)),
    };

    private static string Error(StoreFailure failure)
    {
        var root = failure.FailedShards.Count > 0 ? failure.FailedShards[0].Failure : failure.RootCause ?? failure;
        return $"{failure.Status} {failure.Type} / {root.Type}: {root.Reason} {(root.Position is { } position ? $"{position.Line}:{position.Column}" : "")}";
    }

    /// <summary>The same of Elasticsearch's answer.</summary>
    public static string Normal(JsonNode answer)
    {
        if (answer["error"] is { } error)
            return $"{answer["status"]} {error["type"]} / {error["root_cause"]![0]!["type"]}: {error["root_cause"]![0]!["reason"]} "
                + (error["root_cause"]![0]!["line"] is { } line ? $"{line}:{error["root_cause"]![0]!["col"]}" : "");
        var hits = answer["hits"]!;
        return new JsonObject
        {
            ["total"] = hits["total"] is { } total ? $"{total["value"]} {total["relation"]}" : null,
            ["max"] = Rounded((float?)hits["max_score"]),
            ["hits"] = new JsonArray([.. hits["hits"]!.AsArray().Select(hit => Hit(hit!))]),
        }.ToJsonString();
    }

    private static JsonObject Hit(JsonNode hit)
    {
        var node = new JsonObject { ["_id"] = hit["_id"]?.DeepClone(), ["_score"] = Rounded((float?)hit["_score"]) };
        foreach (var part in (string[])["_source", "fields", "highlight", "sort", "matched_queries"])
            if (hit[part] is { } value)
                node[part] = part is "fields" or "highlight"
                    ? new JsonObject(value.AsObject().OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
                    : part == "sort" ? new JsonArray([.. value.AsArray().Select(item => item?.GetValueKind() == JsonValueKind.Number && item.ToJsonString().Contains('.') ? JsonValue.Create(Rounded((float)item)) : item?.DeepClone())])
                    : part == "matched_queries" ? new JsonArray([.. value.AsArray().OrderBy(item => (string)item!, StringComparer.Ordinal).Select(item => item!.DeepClone())])
                    : part == "_source" ? Ordered(value)
                    : value.DeepClone();
        return node;
    }

    // Elasticsearch gives the members of a filtered source in no order.
    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };

    private static string? Rounded(float? number) => number?.ToString("G5", CultureInfo.InvariantCulture);
}
