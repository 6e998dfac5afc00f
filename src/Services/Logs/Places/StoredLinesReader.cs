using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Places;

/// <summary>Looks in the first data view whose lines say where they come from; first at the last hour, then further back.</summary>
internal sealed class StoredLinesReader(FittingViews views, ILogSearch search, FilteredSelections selections, ILogAccess access, TimeProvider time) : IStoredLines
{
    private const int Most = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan[] Stretches = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(30)];

    public IAsyncEnumerable<Result<StoredLines>> FollowAsync(ResourceRef subject, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(subject, token), cancellationToken);

    private async Task<Result<StoredLines>> ReadAsync(ResourceRef subject, CancellationToken cancellationToken)
    {
        var found = await FindAsync(subject, cancellationToken);
        return found.Failure is { Reason: LogsOptions.NoBackend } ? new StoredLines { State = StoredLinesState.NoBackend } : found;
    }

    private async Task<Result<StoredLines>> FindAsync(ResourceRef subject, CancellationToken cancellationToken)
    {
        if (!(await access.ScopeAsync(cancellationToken)).TryGet(out var scope, out var failure))
            return failure;
        if (!scope.IsEverywhere && (scope.IsNowhere || (Space(subject) is { } space && !scope.Namespaces.Contains(space))))
            return new StoredLines { State = StoredLinesState.Forbidden };
        if (!(await views.FindAsync((view, fields) => view.TimeField is not null && ObjectFilters.Of(subject, new(fields)) is not null, cancellationToken)).TryGet(out var source, out failure))
            return failure;
        if (source is null || ObjectFilters.Of(subject, new(source.Fields)) is not { } filters)
            return new StoredLines { State = StoredLinesState.NoSource };
        return await NewestAsync(source, filters, cancellationToken);
    }

    private async Task<Result<StoredLines>> NewestAsync(FittingView source, IReadOnlyList<LogFilter> filters, CancellationToken cancellationToken)
    {
        var lines = new StoredLines { State = StoredLinesState.Read, Source = source, Filters = filters };
        foreach (var stretch in Stretches)
        {
            var now = time.GetUtcNow();
            if (!(await selections.OfAsync(source, filters, new(now - stretch, now), cancellationToken)).TryGet(out var selection, out var failure)
                || !(await search.DocumentsAsync(new() { Selection = selection, Size = Most, Highlight = false }, cancellationToken)).TryGet(out var answer, out failure))
                return failure;
            lines = lines with { Lines = answer.Value.Documents, Within = stretch, Partial = answer.Partial };
            if (lines.Lines.Count > 0)
                break;
        }

        return lines;
    }

    private static string? Space(ResourceRef subject) => subject.Namespace ?? (subject.Type == KnownTypes.Namespaces ? subject.Name : null);
}
