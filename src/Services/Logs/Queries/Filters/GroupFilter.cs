namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>Filters of which all or any must hold; disabled ones are passed over.</summary>
public sealed record GroupFilter(GroupOperator Operator, IReadOnlyList<LogFilter> Filters) : LogFilter;
