namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Clauses that must, may or must not match.</summary>
public sealed record BoolQuery : Query
{
    public IReadOnlyList<Query> Must { get; init; } = [];

    public IReadOnlyList<Query> Filter { get; init; } = [];

    public IReadOnlyList<Query> Should { get; init; } = [];

    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>As written (<c>2</c>, <c>75%</c>, <c>3&lt;90%</c>); null: 1 where nothing must match, else 0.</summary>
    public string? MinimumShouldMatch { get; init; }

    /// <summary>Only negative clauses: all documents but those.</summary>
    public bool AdjustPureNegative { get; init; } = true;
}
