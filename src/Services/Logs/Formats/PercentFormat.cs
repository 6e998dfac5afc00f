namespace Dashboard.Services.Logs.Formats;

/// <summary>A share as percent: 0.12 as <c>12 %</c>.</summary>
/// <param name="Decimals">0 to 15.</param>
public sealed record PercentFormat(int Decimals = 1) : FieldFormat;
