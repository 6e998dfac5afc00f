using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Places;

/// <summary>The last stored lines of an object.</summary>
public sealed record StoredLines
{
    public required StoredLinesState State { get; init; }

    /// <summary>The view and its fields; null where there was none to look in.</summary>
    public FittingView? Source { get; init; }

    /// <summary>What the lines were looked for by; empty where they were not.</summary>
    public IReadOnlyList<LogFilter> Filters { get; init; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LogDocument> Lines { get; init; } = [];

    /// <summary>How far back it was looked.</summary>
    public TimeSpan Within { get; init; }

    /// <summary>What is missing from the lines; null where nothing is.</summary>
    public PartialAnswer? Partial { get; init; }
}
