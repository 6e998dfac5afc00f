namespace Dashboard.Services.Logs.Formats;

/// <summary>A time in the reader's time zone; numbers are milliseconds since 1970.</summary>
/// <param name="Pattern">A format of .NET, for instance <c>yyyy-MM-dd HH:mm:ss.fff</c>; null for that one.</param>
public sealed record DateFormat(string? Pattern = null) : FieldFormat;
