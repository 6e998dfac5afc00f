namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>The field has at least one of the values.</summary>
public sealed record OneOfFilter(string Field, IReadOnlyList<LogValue> Values) : FieldFilter(Field);
