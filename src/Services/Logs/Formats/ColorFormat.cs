namespace Dashboard.Services.Logs.Formats;

/// <summary>Colours a value; the first rule that fits holds.</summary>
public sealed record ColorFormat(IReadOnlyList<ColorRule> Rules) : FieldFormat;
