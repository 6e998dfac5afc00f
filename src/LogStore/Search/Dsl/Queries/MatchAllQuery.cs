namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Every document.</summary>
public sealed record MatchAllQuery : Query
{
    public static readonly MatchAllQuery Instance = new();
}
