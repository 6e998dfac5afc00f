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

    public static StoreFailure IllegalArgument(string reason) => new(400, "illegal_argument_exception", reason);

    public static StoreFailure MapperParsing(string reason) => new(400, "mapper_parsing_exception", reason);
}
