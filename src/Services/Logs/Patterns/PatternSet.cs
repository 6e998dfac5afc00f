namespace Dashboard.Services.Logs.Patterns;

/// <summary>The patterns of what was looked at.</summary>
public sealed record PatternSet
{
    /// <summary>Most lines first.</summary>
    public required IReadOnlyList<LogPattern> Patterns { get; init; }

    /// <summary>Lines by weight in all, of the period.</summary>
    public required long Count { get; init; }

    /// <summary>The same of the period before.</summary>
    public required long CountBefore { get; init; }

    /// <summary>Lines by weight of patterns that were given up, both periods together: there were too many.</summary>
    public required long Others { get; init; }

    /// <summary>How long each part of the sparklines is.</summary>
    public required TimeSpan BucketWidth { get; init; }
}
