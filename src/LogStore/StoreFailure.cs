namespace Dashboard.LogStore;

/// <summary>An expected failure in Elasticsearch's words.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">Elasticsearch's name, such as <c>mapper_parsing_exception</c>.</param>
/// <param name="Reason">The sentence for the user.</param>
public sealed record StoreFailure(int Status, string Type, string Reason)
{
    public StoreFailure? CausedBy { get; init; }

    /// <summary>The index that the failure is about, for the answer's <c>index</c> and <c>index_uuid</c>; null where there is none.</summary>
    public string? Index { get; init; }

    /// <summary>The alias that is missing, for the answer's <c>resource.id</c>; null where the failure is about none.</summary>
    public string? MissingAlias { get; init; }

    /// <summary>Where in a request's body it is, counted from 1: <c>line</c> and <c>col</c> of the answer; null where it is nowhere there.</summary>
    public (int Line, int Column)? Position { get; init; }

    /// <summary>What went wrong at the bottom, where this failure only says what it was part of; null: this one.</summary>
    public StoreFailure? RootCause { get; init; }

    /// <summary>The phase of a search that failed on every index, <c>query</c> or <c>fetch</c>; null for any other failure.</summary>
    public string? Phase { get; init; }

    /// <summary>What failed where, for a failure of every index: <c>failed_shards</c> of the answer. Its root causes are these failures.</summary>
    public IReadOnlyList<ShardFailure> FailedShards { get; init; } = [];

    /// <summary>
    /// What a client is told to be the root: Elasticsearch's own exceptions are followed to their causes, Java's are not, and a failure to read a request to the failure within it.
    /// </summary>
    public StoreFailure Root => RootCause ?? (CausedBy is { } cause && (IsElasticsearchs || IsParse) && (cause.IsElasticsearchs || IsParse && cause.IsParse) ? cause.Root : this);

    private bool IsParse => Type == "x_content_parse_exception";

    /// <summary>Whether the exception of that name is one of Elasticsearch's own classes, rather than Java's or Lucene's.</summary>
    internal bool IsElasticsearchs => Type switch
    {
        "illegal_argument_exception" or "illegal_state_exception" or "number_format_exception" or "date_time_parse_exception" or "zone_rules_exception" or "x_content_parse_exception"
            or "named_object_not_found_exception" or "json_parse_exception" or "class_cast_exception" or "null_pointer_exception" or "unsupported_operation_exception" or "too_many_clauses" => false,
        // Lucene's parser of query strings has a class of the same name.
        "parse_exception" => !Reason.StartsWith("Cannot parse '", StringComparison.Ordinal),
        _ => true,
    };

    public StoreFailure WithCause(StoreFailure cause) => this with { CausedBy = cause };

    /// <summary>What it says; its root may be itself, so that a record's own text would never end.</summary>
    public override string ToString() => $"{Status} {Type}: {Reason}{(CausedBy is null ? "" : $"; caused by {CausedBy}")}";

    public static StoreFailure IllegalArgument(string reason) => new(400, "illegal_argument_exception", reason);

    public static StoreFailure MapperParsing(string reason) => new(400, "mapper_parsing_exception", reason);
}
