using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Places;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Errors;

/// <summary>One histogram of two hours, split by the level, tells all numbers; a sample of the errors of each hour tells what they say.</summary>
internal sealed class LogErrors(FittingViews views, ILogSearch search, IPatternSearch patterns, FilteredSelections selections, ILogAccess access, TimeProvider time) : ILogErrors
{
    private const int Minutes = 60;
    private const int MostLevels = 30;
    private const int SampledLines = 2000;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly HistogramInterval Bar = HistogramInterval.Find("1m")!;

    public IAsyncEnumerable<Result<ErrorReport>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(scope, token), cancellationToken);

    private async Task<Result<ErrorReport>> ReadAsync(NamespaceScope scope, CancellationToken cancellationToken)
    {
        var found = await FindAsync(scope, cancellationToken);
        return found.Failure is { Reason: LogsOptions.NoBackend } ? new ErrorReport { State = ErrorsState.NoBackend } : found;
    }

    private async Task<Result<ErrorReport>> FindAsync(NamespaceScope scope, CancellationToken cancellationToken)
    {
        access.Consider(scope.Names);
        if (!(await access.ScopeAsync(cancellationToken)).TryGet(out var mine, out var failure))
            return failure;
        if (!mine.IsEverywhere && !mine.Namespaces.Any(scope.Contains))
            return new ErrorReport { State = ErrorsState.Forbidden };
        var isAny = false;
        if (!(await views.FindAsync(Fits, cancellationToken)).TryGet(out var source, out failure))
            return failure;
        return source is null ? new ErrorReport { State = isAny ? ErrorsState.NoLevel : ErrorsState.NoSource } : await CountAsync(source, scope, cancellationToken);

        bool Fits(DataView view, FieldList fields)
        {
            isAny = true;
            return view.TimeField is not null && LineLevels.Find(fields) is not null && (scope.IsAll || new PlaceFields(fields).Namespace is not null);
        }
    }

    private async Task<Result<ErrorReport>> CountAsync(FittingView source, NamespaceScope scope, CancellationToken cancellationToken)
    {
        var level = LineLevels.Find(source.Fields)!;
        var now = time.GetUtcNow();
        var middle = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero).AddMinutes(1 - Minutes);
        IReadOnlyList<LogFilter> within = scope.IsAll ? [] : [new OneOfFilter(new PlaceFields(source.Fields).Namespace!, [.. scope.Names.Select(LogValue.Of)])];
        if (!(await selections.OfAsync(source, within, new(middle.AddMinutes(-Minutes), now), cancellationToken)).TryGet(out var selection, out var failure)
            || !(await search.HistogramAsync(new() { Selection = selection, Interval = Bar, SplitField = level.Name, SplitSize = MostLevels }, cancellationToken)).TryGet(out var answer, out failure))
            return failure;

        var counts = new ErrorCounts(answer.Value, middle);
        var report = new ErrorReport
        {
            State = ErrorsState.Counted,
            View = source.View,
            Filters = [.. within, new OneOfFilter(level.Name, [.. counts.ErrorWords.Select(word => Value(word, level))])],
            Bars = counts.Now,
            Errors = counts.Now.Sum(bar => bar.Errors),
            Warnings = counts.Now.Sum(bar => bar.Warnings),
            ErrorsBefore = counts.ErrorsBefore,
            HasBefore = counts.HasBefore,
            Partial = answer.Partial,
        };
        return report.Errors == 0 ? report with { Filters = within } : await WithPatternsAsync(report, source, middle, now, cancellationToken);
    }

    private async Task<Result<ErrorReport>> WithPatternsAsync(ErrorReport report, FittingView source, DateTimeOffset middle, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!(await selections.OfAsync(source, report.Filters, new(middle, now), cancellationToken)).TryGet(out var selection, out var failure))
            return failure;
        var before = selection with { Time = new(middle.AddMinutes(-Minutes), middle.AddMilliseconds(-1)) };
        await foreach (var found in patterns.FindAsync(new() { Selection = selection, Before = before, Fields = source.Fields, Size = SampledLines }, cancellationToken))
            report = report with { Patterns = found.TryGet(out var said, out failure) ? said : null, PatternsFailure = failure };
        return report;
    }

    private static LogValue Value(string word, LogField level) => level.Kind == LogFieldKind.Number ? new(LogValueKind.Number, word) : LogValue.Of(word);
}
