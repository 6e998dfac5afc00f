namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>How the filters of a group are joined.</summary>
public enum GroupOperator
{
    And,
    Or,
}
