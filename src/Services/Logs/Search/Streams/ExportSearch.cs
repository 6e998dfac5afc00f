using System.Runtime.CompilerServices;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Logs.Search.Values;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>Everything that matches, of one moment: by a point in time where the server has them, else by a scroll. The rights are asked for with each part.</summary>
internal sealed class ExportSearch(SearchGuard guard, SearchRunner runner, ValueSearch values, PointsInTime points)
{
    public async IAsyncEnumerable<Result<ExportBatch>> ExportAsync(ExportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!(await values.CountAsync(request.Selection, cancellationToken)).TryGet(out var count, out var failure)
            || !(await guard.GuardAsync(request.Selection, cancellationToken)).TryGet(out var query, out failure))
        {
            yield return failure;
            yield break;
        }

        var limit = request.Limit ?? long.MaxValue;
        var total = Math.Min(limit, count.Value.Documents);
        await using var source = await OpenAsync(request, query, cancellationToken);
        for (long done = 0; done < limit;)
        {
            var part = await NextAsync(request, source, cancellationToken);
            if (!part.TryGet(out var found, out failure))
            {
                yield return failure;
                yield break;
            }

            IReadOnlyList<LogDocument> documents = found.Value.Documents.Count > limit - done ? [.. found.Value.Documents.Take((int)(limit - done))] : found.Value.Documents;
            done += documents.Count;
            if (documents.Count > 0 || found.Partial is not null)
                yield return new ExportBatch(documents, done, Math.Max(total, done), found.Partial);
            if (found.Value.IsLast)
                yield break;
        }
    }

    private async Task<Result<LogAnswer<ExportPart>>> NextAsync(ExportRequest request, IExportSource source, CancellationToken cancellationToken) =>
        (await guard.GuardAsync(request.Selection, cancellationToken)).TryGet(out var query, out var failure) ? await source.NextAsync(query, cancellationToken) : failure;

    private async Task<IExportSource> OpenAsync(ExportRequest request, GuardedQuery query, CancellationToken cancellationToken) =>
        await points.OpenAsync(query, cancellationToken) is { } point ? new PointExport(request, runner, points, query, point) : new ScrollExport(request, runner);
}
