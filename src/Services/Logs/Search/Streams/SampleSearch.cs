using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Logs.Search.Values;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>
/// Some documents of all times of a selection: of each bar of its histogram a share as large as the bar's of all, so that what is rare at one time is not drowned by what is written now.
/// </summary>
internal sealed class SampleSearch(SearchGuard guard, SearchRunner runner, HistogramSearch histograms, ValueSearch values)
{
    private const int Most = 10_000;
    private const int RequestsAtOnce = 4;
    private const int WantedSlices = 20;

    public async Task<Result<LogAnswer<DocumentSample>>> FindAsync(SampleRequest request, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(request.Size, 1, Most);
        if (!(await SlicesAsync(request.Selection, size, cancellationToken)).TryGet(out var slices, out var failure)
            || !(await guard.GuardAsync(request.Selection, cancellationToken)).TryGet(out var query, out failure))
            return failure;

        var found = new Result<LogAnswer<IReadOnlyList<LogDocument>>>[slices.Value.Slices.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = RequestsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(slices.Value.Slices.Index(), options, async (slice, token) => found[slice.Index] = await SliceAsync(request, query, slice.Item, token));
        if (found.FirstOrDefault(slice => !slice.IsSuccess).Failure is { } first)
            return first;
        return slices.With(new DocumentSample([.. found.Reverse().SelectMany(slice => slice.Value.Value)], slices.Value.Total, slices.Value.First)) with
        {
            Partial = slices.Partial ?? found.Select(slice => slice.Value.Partial).FirstOrDefault(partial => partial is not null),
        };
    }

    /// <summary>The stretches of time and how many of each; one without bounds where there is no time, or all are wanted.</summary>
    private async Task<Result<LogAnswer<Plan>>> SlicesAsync(LogSelection selection, int size, CancellationToken cancellationToken)
    {
        if (!(await values.CountAsync(selection, cancellationToken)).TryGet(out var count, out var failure))
            return failure;
        var total = count.Value.Documents;
        if (total <= size || selection.View.TimeField is null)
            return count.With(new Plan(total, [new(null, size)]));
        var interval = selection.Time is { } time ? HistogramInterval.All.FirstOrDefault(candidate => candidate.Bars(time) <= WantedSlices + 2) : null;
        if (!(await histograms.FindAsync(new() { Selection = selection, Interval = interval }, cancellationToken)).TryGet(out var histogram, out failure))
            return failure;
        var first = histogram.Value.Bars.Count > 0 ? new TimeInterval(histogram.Value.Bars[0].Start, histogram.Value.Bars[0].Start + histogram.Value.Interval.Length) : (TimeInterval?)null;
        return histogram.With(new Plan(total, [.. Slices(histogram.Value, size)], first));
    }

    private static IEnumerable<Slice> Slices(Histogram histogram, int size)
    {
        var all = Math.Max(1, histogram.Bars.Sum(bar => bar.Documents));
        foreach (var (index, bar) in histogram.Bars.Index().Where(entry => entry.Item.Documents > 0))
        {
            var end = index + 1 < histogram.Bars.Count ? histogram.Bars[index + 1].Start.AddMilliseconds(-1) : bar.Start + (2 * histogram.Interval.Length);
            yield return new(new(bar.Start, end), (int)Math.Max(1, Math.Round((double)size * bar.Documents / all)));
        }
    }

    private Task<Result<LogAnswer<IReadOnlyList<LogDocument>>>> SliceAsync(SampleRequest request, GuardedQuery query, Slice slice, CancellationToken cancellationToken)
    {
        var within = slice.Time is { } time ? new[] { SearchGuard.TimeClause(query.View.TimeField!, time) } : [];
        var body = query.Body(slice.Size, within);
        query.TrackTotal(body, track: false);
        body["sort"] = SortBodies.Of([], query.View.TimeField);
        ExportBodies.Narrow(body, request.Fields, query);
        var reader = new DocumentReader(query, DocumentReader.ListText);
        return runner.SearchAsync("sample", query, body, reader.Read, cancellationToken);
    }

    private sealed record Plan(long Total, IReadOnlyList<Slice> Slices, TimeInterval? First = null);

    private sealed record Slice(TimeInterval? Time, int Size);
}
