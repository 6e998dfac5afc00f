namespace Dashboard.Web.Interop;

/// <summary>Bars over time as <c>histogram.ts</c> draws them. Times are milliseconds since 1970.</summary>
public sealed record HistogramDrawing
{
    /// <summary>The bars' starts, ascending.</summary>
    public required IReadOnlyList<long> Starts { get; init; }

    /// <summary>Where the last bar ends.</summary>
    public required long End { get; init; }

    /// <summary>The start of what was asked for.</summary>
    public required long From { get; init; }

    public required long To { get; init; }

    /// <summary>Stacked from the bottom; each as long as <see cref="Starts"/>.</summary>
    public required IReadOnlyList<HistogramSeries> Series { get; init; }

    /// <summary>The word for the sum of a bar.</summary>
    public required string Total { get; init; }

    /// <summary>Drawn as a line over the bars; null for none.</summary>
    public HistogramSeries? Before { get; init; }
}
