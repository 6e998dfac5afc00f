namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>What a text without a word matches.</summary>
public enum ZeroTerms
{
    None,
    All,
}
