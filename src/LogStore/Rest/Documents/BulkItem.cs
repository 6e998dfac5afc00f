using Dashboard.LogStore.Search;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>One action of a bulk as it was sent, or why it cannot be read.</summary>
internal sealed record BulkItem
{
    /// <summary><c>index</c>, <c>create</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Action { get; init; }

    public required string Index { get; init; }

    /// <summary>The type that a client of old names.</summary>
    public string? Type { get; init; }

    public bool RequireAlias { get; init; }

    public WriteOperation Operation { get; init; }

    /// <summary>What an update's answer shows of the document; null for nothing.</summary>
    public SourceFilter? Source { get; init; }

    public StoreFailure? Failure { get; init; }
}
