namespace Dashboard.Services.Logs.DataViews;

/// <summary>What a pattern matches.</summary>
/// <param name="Sources">By name; a thousand at most.</param>
/// <param name="Count">How many there are.</param>
public sealed record PatternMatch(IReadOnlyList<LogSource> Sources, int Count);
