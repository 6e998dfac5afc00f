namespace Dashboard.Services.Logs.Formats;

/// <summary>The beginning of a text; the whole stays at hand.</summary>
/// <param name="Length">Characters, 1 and more.</param>
public sealed record TruncateFormat(int Length = 100) : FieldFormat;
