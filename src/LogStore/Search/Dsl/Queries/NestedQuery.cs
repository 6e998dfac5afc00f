namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>A query on the objects below a path, each for itself.</summary>
public sealed record NestedQuery(string Path, Query Inner) : Query
{
    public bool IgnoreUnmapped { get; init; }

    /// <summary><c>avg</c>, <c>max</c>, <c>min</c>, <c>none</c>, <c>sum</c>.</summary>
    public string ScoreMode { get; init; } = "avg";

    /// <summary>As written, null for none.</summary>
    public DslNode? InnerHits { get; init; }
}
