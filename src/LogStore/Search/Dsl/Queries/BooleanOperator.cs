namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>How the words of a text belong together.</summary>
public enum BooleanOperator
{
    Or,
    And,
}
