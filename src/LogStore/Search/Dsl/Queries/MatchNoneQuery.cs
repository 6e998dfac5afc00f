namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query
{
    public static readonly MatchNoneQuery Instance = new();
}
