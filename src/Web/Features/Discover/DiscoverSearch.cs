using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Discover;

/// <summary>
/// Runs what Discover asks: documents and histogram side by side, each told as it comes. A new run ends the one before it, on the server too. Calls come from the page's thread;
/// <paramref name="changed"/> is called on any.
/// </summary>
internal sealed class DiscoverSearch(ILogSearch search, TimeProvider time, Action changed) : IDisposable
{
    /// <summary>Documents that are kept for scrolling; beyond them one narrows the time or exports.</summary>
    public const int MostDocuments = 10_000;

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? running;
    private DocumentCursor? next;
    private List<LogDocument> documents = [];
    private bool loadingMore;
    private bool compares;

    public Part<IReadOnlyList<LogDocument>> Documents { get; private set; } = new();

    public Part<Histogram> Histogram { get; private set; } = new();

    /// <summary>The same of the period before, where that is wanted.</summary>
    public Part<Histogram> Before { get; private set; } = new();

    /// <summary>Why the query cannot be asked at all; null where it can.</summary>
    public Failure? QueryFailure { get; private set; }

    /// <summary>What of the latest run failed first; null where all of it is there.</summary>
    public Failure? Failure => QueryFailure ?? Documents.Failure ?? Histogram.Failure;

    /// <summary>What is missing from what is shown; null where nothing is.</summary>
    public PartialAnswer? Partial => Documents.Partial ?? Histogram.Partial;

    /// <summary>What the latest run asked; null before the first.</summary>
    public LogSelection? Selection { get; private set; }

    /// <summary>The stretch of time of the latest run.</summary>
    public TimeInterval? Interval { get; private set; }

    /// <summary>How many match: the histogram's sum where there is a time field; null where that is not known.</summary>
    public long? Total { get; private set; }

    public bool HasMore => next is not null && documents.Count < MostDocuments;

    public Failure? MoreFailure { get; private set; }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        running?.Dispose();
    }

    public void Stop()
    {
        running?.Cancel();
        Before = Before with { IsLooking = false };
        Documents = Documents with { IsLooking = false };
        Histogram = Histogram with { IsLooking = false };
    }

    /// <summary>Asks. The answers come one by one; the task ends with the last of them. False where another run took its place, or it was stopped.</summary>
    public async Task<bool> RunAsync(DiscoverState state, DataView view, FieldList fields, TimeRange range, TimeZoneInfo zone)
    {
        running?.Cancel();
        running?.Dispose();
        running = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        var token = running.Token;
        Documents = Documents.Looking();
        Histogram = Histogram.Looking();
        compares = state.Compare;
        Before = compares ? Before.Looking() : new();
        try
        {
            var (selection, failure) = await SelectAsync(state, view, fields, range, zone, token);
            QueryFailure = failure;
            if (selection is null)
            {
                Stop();
                return true;
            }

            (Selection, Interval) = (selection, selection.Time);
            changed();
            await Task.WhenAll(FindDocumentsAsync(state, selection, token), FindBarsAsync(state, selection, fields, zone, token));
            return true;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Asks for the bars of the period before alone, or forgets them: the rest stays.</summary>
    public async Task CompareAsync(DiscoverState state, FieldList fields, TimeZoneInfo zone)
    {
        compares = state.Compare;
        Before = new() { IsLooking = compares };
        // A run that is under way sees to it itself, once it has its bars.
        if (!compares || Histogram.IsLooking || Selection is not { } selection || running is not { IsCancellationRequested: false } run)
            return;
        try
        {
            await FindBeforeAsync(state, selection, fields, zone, run.Token);
        }
        catch (OperationCanceledException)
        {
            // Another run took its place, or the page is gone.
        }
    }

    /// <summary>The next page behind those that are there; does nothing while one is on its way.</summary>
    public async Task MoreAsync()
    {
        if (loadingMore || next is not { } cursor || running is not { IsCancellationRequested: false } run || documents.Count >= MostDocuments)
            return;
        loadingMore = true;
        try
        {
            var result = await search.MoreAsync(cursor, run.Token);
            if (run.IsCancellationRequested)
                return;
            MoreFailure = result.Failure;
            if (result.TryGet(out var answer, out _))
            {
                documents = [.. documents, .. answer.Value.Documents];
                next = answer.Value.Next;
                Documents = Documents with { Value = documents };
            }
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            // Another run took its place.
        }
        catch (ObjectDisposedException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        finally
        {
            loadingMore = false;
        }

        changed();
    }

    /// <summary>What a query means now; the failure says what is wrong with it.</summary>
    public async Task<(LogSelection? Selection, Failure? Failure)> SelectAsync(DiscoverState state, DataView view, FieldList fields, TimeRange range, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var selected = await DiscoverSelection.OfAsync(search, time.GetUtcNow(), state, view, fields, range, zone, cancellationToken);
        return selected.TryGet(out var selection, out var failure) ? (selection, null) : (null, failure);
    }

    private async Task FindDocumentsAsync(DiscoverState state, LogSelection selection, CancellationToken cancellationToken)
    {
        var result = await search.DocumentsAsync(new() { Selection = selection, Sort = state.Sort }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        MoreFailure = null;
        if (result.TryGet(out var answer, out _))
        {
            documents = [.. answer.Value.Documents];
            next = answer.Value.Next;
            if (selection.View.TimeField is null && next is null)
                Total = documents.Count;
        }

        Documents = result.Map(found => found.With<IReadOnlyList<LogDocument>>(documents)).Instead(Documents.Value);
        changed();
    }

    private async Task FindHistogramAsync(DiscoverState state, LogSelection selection, FieldList fields, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (selection.View.TimeField is null)
        {
            Histogram = new();
            Total = (await search.CountAsync(selection, cancellationToken)).TryGet(out var count, out _) ? count.Value.Documents : null;
            cancellationToken.ThrowIfCancellationRequested();
            changed();
            return;
        }

        var split = state.Split ?? LineLevels.Find(fields)?.Name;
        var result = await search.HistogramAsync(
            new()
            {
                Selection = selection,
                Interval = state.Interval is { } wanted ? HistogramInterval.Find(wanted) : null,
                TimeZone = zone.Id,
                SplitField = split is { Length: > 0 } ? split : null,
            },
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Histogram = result.Instead(Histogram.Value);
        // What was counted before is of another query.
        Total = result.TryGet(out var counted, out _) ? counted.Value.Total : null;
        changed();
    }

    private async Task FindBarsAsync(DiscoverState state, LogSelection selection, FieldList fields, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        await FindHistogramAsync(state, selection, fields, zone, cancellationToken);
        if (compares)
            await FindBeforeAsync(state, selection, fields, zone, cancellationToken);
    }

    /// <summary>The same query for the time before, in bars as wide.</summary>
    private async Task FindBeforeAsync(DiscoverState state, LogSelection selection, FieldList fields, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (Histogram is not { Failure: null, Value: { } now } || selection.Time is not { } stretch || BarsBefore.Of(stretch, now.Interval) is not { } earlier)
        {
            Before = new();
            return;
        }

        var (before, failure) = await SelectAsync(state, selection.View, fields, TimeRange.Between(earlier.From, earlier.To), zone, cancellationToken);
        var result = before is null ? failure! : await search.HistogramAsync(new() { Selection = before, Interval = now.Interval, TimeZone = zone.Id }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Before = result.Instead(Before.Value);
        changed();
    }
}
