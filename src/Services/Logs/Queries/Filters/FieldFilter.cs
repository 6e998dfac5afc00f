namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>A filter on one field.</summary>
public abstract record FieldFilter(string Field) : LogFilter;
