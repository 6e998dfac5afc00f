using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>Elasticsearch's answers to aggregations that cannot be read or run.</summary>
internal static class AggregationErrors
{
    public static StoreFailureException Parsing(string reason, (int Line, int Column) position)
        => new(new(400, "parsing_exception", reason) { Position = position });

    public static StoreFailureException UnknownType(string type, (int Line, int Column) position)
        => new(new(400, "parsing_exception", $"Unknown aggregation type [{type}]{DidYouMean.For(type, AggregationTypes.Names)}")
        {
            Position = position,
            CausedBy = new(400, "named_object_not_found_exception", $"[{position.Line}:{position.Column}] unknown field [{type}]"),
        });

    public static StoreFailureException Content(string reason, StoreFailure? cause = null)
        => new(new(400, "x_content_parse_exception", reason) { CausedBy = cause });

    public static StoreFailureException Content((int Line, int Column) position, string reason, StoreFailure? cause = null)
        => Content($"[{position.Line}:{position.Column}] {reason}", cause);

    public static StoreFailureException Unsupported(string what)
        => new(StoreFailure.IllegalArgument($"{what} is not supported"));

    public static StoreFailureException IllegalArgument(string reason) => new(StoreFailure.IllegalArgument(reason));

    public static StoreFailureException Execution(string reason) => new(new(500, "aggregation_execution_exception", reason));

    public static StoreFailureException Validation(string reason)
        => new(new(400, "action_request_validation_exception", $"Validation Failed: 1: {reason};"));

    public static StoreFailureException Number(string text)
        => new(NumberFailure(text));

    public static StoreFailure NumberFailure(string text)
        => new(400, "number_format_exception", text.Length == 0 ? "empty String" : $"For input string: \"{text}\"");

    public static StoreFailureException TooManyBuckets(int limit, long count)
        => new(new(503, "too_many_buckets_exception", $"Trying to create too many buckets. Must be less than or equal to: [{limit}] but was [{count}]. "
            + "This limit can be set by changing the [search.max_buckets] cluster level setting."));

    public static StoreFailureException TooMuchMemory(long limit, long wanted)
        => new(new(429, "circuit_breaking_exception", $"[request] Data too large, data for [<agg>] would be [{wanted}/{wanted / 1_048_576d:0.#}mb], "
            + $"which is larger than the limit of [{limit}/{limit / 1_048_576d:0.#}mb]"));

    public static StoreFailureException FieldType(string field, string type, string aggregation)
        => IllegalArgument($"Field [{field}] of type [{type}] is not supported for aggregation [{aggregation}]");

    /// <summary>The position after a value, which Elasticsearch names where an array or object was read to its end.</summary>
    public static (int Line, int Column) EndOf(DslNode node) => node.IsObject || node.IsArray ? node.End : node.Position;
}
