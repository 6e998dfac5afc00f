namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>How a value is compared with a bound.</summary>
public enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
