using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>The innermost thing that an error body blames. A search that failed on all shards says so first, and why further in.</summary>
internal sealed record ErrorCause(string Type, string Reason, string? Index, long? Line, long? Column)
{
    public static ErrorCause Of(JsonElement error)
    {
        var inner = Innermost(error);
        var type = inner.Text("type") ?? error.Text("type") ?? "";
        return new(
            type is "exception" or "runtime_exception" ? error.Text("type") ?? type : type,
            inner.Text("reason") ?? error.Text("reason") ?? "",
            inner.Text("index") ?? error.Text("index") ?? error.Items("root_cause").Select(root => root.Text("index")).FirstOrDefault(index => index is not null),
            inner.Integer("line") ?? error.Integer("line"),
            inner.Integer("col") ?? error.Integer("col"));
    }

    private static JsonElement Innermost(JsonElement error)
    {
        // A failure of shards: the first one's reason.
        if (error.Items("failed_shards").Select(shard => shard.At("reason")).FirstOrDefault(reason => reason is not null) is { } first)
            return Deepest(first);
        if (error.Text("type") is "search_phase_execution_exception" && error.Items("root_cause").FirstOrDefault() is { ValueKind: JsonValueKind.Object } root)
            return Deepest(root);
        return Deepest(error);
    }

    /// <summary>The cause that says most: the outer one names the position, the inner one what is wrong with the query's text.</summary>
    private static JsonElement Deepest(JsonElement error)
    {
        for (var step = 0; step < 10 && error.At("caused_by") is { ValueKind: JsonValueKind.Object } cause && Says(error, cause); step++)
            error = cause;
        return error;
    }

    private static bool Says(JsonElement outer, JsonElement inner) => inner.Text("reason") is { Length: > 0 } && outer.Text("type") switch
    {
        // It holds the text that could not be read; what is further in says only where it ends.
        "parse_exception" => false,
        "search_phase_execution_exception" or "query_shard_exception" or "x_content_parse_exception" or "exception" or "runtime_exception" => true,
        _ => inner.Text("type") is "too_many_buckets_exception" or "circuit_breaking_exception" or "parse_exception" or "too_many_clauses" or "number_format_exception",
    };
}
