namespace Dashboard.Services.Logs.Formats;

/// <summary>A number in the reader's language.</summary>
/// <param name="Decimals">0 to 15; null for as many as there are.</param>
/// <param name="Grouping">With the sign between thousands.</param>
public sealed record NumberFormat(int? Decimals = null, bool Grouping = true) : FieldFormat;
