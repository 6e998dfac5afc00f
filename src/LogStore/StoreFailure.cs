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

    /// <summary>Where in a request's body it is, counted from 1: <c>line</c> and <c>col</c> of the answer; null where it is nowhere there.</summary>
    public (int Line, int Column)? Position { get; init; }

    /// <summary>What went wrong at the bottom, where this failure only says what it was part of; null: this one.</summary>
    public StoreFailure? RootCause { get; init; }

    /// <summary>The phase of a search that failed on every index, <c>query</c> or <c>fetch</c>; null for any other failure.</summary>
    public string? Phase { get; init; }

    /// <summary>What failed where, for a failure of every index: <c>failed_shards</c> of the answer. Its root causes are these failures.</summary>
    public IReadOnlyList<ShardFailure> FailedShards { get; init; } = [];

    public StoreFailure WithCause(StoreFailure cause) => this with { CausedBy = cause };

    public static StoreFailure IllegalArgument(string reason) => new(400, "illegal_argument_exception", reason);

    public static StoreFailure MapperParsing(string reason) => new(400, "mapper_parsing_exception", reason);
}
