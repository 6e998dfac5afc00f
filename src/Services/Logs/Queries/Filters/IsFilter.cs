namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>The field has the value: the whole one, or its words next to each other in analyzed text.</summary>
public sealed record IsFilter(string Field, LogValue Value) : FieldFilter(Field);
