namespace Dashboard.Services.Logs.Patterns;

/// <summary>A pattern beside itself in the period before.</summary>
/// <param name="Ratio">How many times as often as before; null where it was not there before.</param>
public sealed record PatternChange(LogPattern Pattern, PatternChangeKind Kind, double? Ratio);
