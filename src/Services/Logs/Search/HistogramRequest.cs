using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Search;

/// <summary>Asks how many documents there are over time. The view needs a time field; a selection without a time goes from the earliest document to the latest.</summary>
public sealed record HistogramRequest
{
    public required LogSelection Selection { get; init; }

    /// <summary>Null for one that makes about fifty bars. One that would make more than a thousand is widened.</summary>
    public HistogramInterval? Interval { get; init; }

    /// <summary>IANA name, for instance <c>Asia/Seoul</c>: where days begin.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>A field by whose most frequent values each bar is split; null for none.</summary>
    public string? SplitField { get; init; }

    /// <summary>How many values are told apart; the others are one.</summary>
    public int SplitSize { get; init; } = 10;
}
