using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Errors;

/// <summary>Errors and warnings in the stored logs: the last hour against the hour before.</summary>
public sealed record ErrorReport
{
    public required ErrorsState State { get; init; }

    /// <summary>The view that was counted in; null where there was none.</summary>
    public DataView? View { get; init; }

    /// <summary>What finds the errors in Discover.</summary>
    public IReadOnlyList<LogFilter> Filters { get; init; } = [];

    public long Errors { get; init; }

    public long ErrorsBefore { get; init; }

    public long Warnings { get; init; }

    /// <summary>Most of the hour before is stored, so that the numbers can be compared.</summary>
    public bool HasBefore { get; init; }

    /// <summary>The minutes of the last hour, the oldest first; the last one is not over yet.</summary>
    public IReadOnlyList<ErrorBar> Bars { get; init; } = [];

    /// <summary>What the errors say; null where there is none, or it could not be read.</summary>
    public PatternReport? Patterns { get; init; }

    public Failure? PatternsFailure { get; init; }

    /// <summary>What is missing from the counts; null where they are whole.</summary>
    public PartialAnswer? Partial { get; init; }

    /// <summary>Whether a pattern was not there in the hour before. Where no error was, all are new.</summary>
    public bool IsNew(PatternChange change) => HasBefore && (ErrorsBefore == 0 || change.Kind == PatternChangeKind.New);
}
