namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>The field has a value.</summary>
public sealed record ExistsFilter(string Field) : FieldFilter(Field);
