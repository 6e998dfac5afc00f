using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Search;

/// <summary>Documents over time.</summary>
public sealed record Histogram
{
    /// <summary>The interval that was used.</summary>
    public required HistogramInterval Interval { get; init; }

    /// <summary>Without gaps, empty bars too.</summary>
    public required IReadOnlyList<HistogramBar> Bars { get; init; }

    /// <summary>The values that the bars are split by, the most frequent first; empty where they are not split.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>All documents that match and have a time.</summary>
    public required long Total { get; init; }

    /// <summary>The interval that was asked for would have made too many bars, so it was widened.</summary>
    public bool Widened { get; init; }
}
