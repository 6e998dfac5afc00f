namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>A query as it was asked, before it meets a mapping. Immutable.</summary>
public abstract record Query
{
    /// <summary>Factor on the score.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>The name for <c>matched_queries</c>, null for none.</summary>
    public string? Name { get; init; }
}
