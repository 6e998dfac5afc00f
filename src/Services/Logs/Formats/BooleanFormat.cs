namespace Dashboard.Services.Logs.Formats;

/// <summary>Words for true and false; null for <c>true</c> and <c>false</c>.</summary>
public sealed record BooleanFormat(string? True = null, string? False = null) : FieldFormat;
