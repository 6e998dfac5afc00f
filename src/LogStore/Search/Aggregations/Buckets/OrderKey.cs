namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>One key of an order of buckets. <see cref="Path"/> is <c>_count</c>, <c>_key</c>, or leads to a number of a sub-aggregation.</summary>
internal sealed record OrderKey(IReadOnlyList<string> Path, bool Ascending)
{
    public bool IsCount => Path is ["_count"];

    public bool IsKey => Path is ["_key"];

    /// <summary>The path as the user wrote it, less or more.</summary>
    public required string Text { get; init; }
}
