namespace Dashboard.Services.Logs.Formats;

/// <summary>Shows other words for values.</summary>
/// <param name="Words">By value.</param>
/// <param name="Unknown">For all others; null for the value itself.</param>
public sealed record LookupFormat(IReadOnlyDictionary<string, string> Words, string? Unknown = null) : FieldFormat;
