using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Documents;

/// <summary>Pages of documents.</summary>
internal sealed class DocumentSearch(SearchGuard guard, SearchRunner runner, PointsInTime points)
{
    private const int LargestPage = 1000;

    public async Task<Result<LogAnswer<DocumentPage>>> FirstAsync(DocumentsRequest request, CancellationToken cancellationToken)
    {
        var asked = request with { Size = Math.Clamp(request.Size, 1, LargestPage) };
        return (await guard.GuardAsync(asked.Selection, cancellationToken)).TryGet(out var query, out var failure)
            ? await PageAsync(new(asked, query, [], null), cancellationToken)
            : failure;
    }

    public async Task<Result<LogAnswer<DocumentPage>>> MoreAsync(DocumentCursor cursor, CancellationToken cancellationToken)
    {
        // The rights may have become others since the page before.
        if (!(await guard.GuardAsync(cursor.Request.Selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var point = cursor.PointInTime ?? await points.OpenAsync(query, cancellationToken);
        var page = await PageAsync(new(cursor.Request, query, cursor.After, point), cancellationToken);
        // A point that is gone, or whose order the server counts otherwise: the pages go on without it.
        return point is not null && page.Failure is { Kind: FailureKind.Expired or FailureKind.NotFound or FailureKind.Invalid, Reason: not AnswerTooLargeException.Mark }
            ? await PageAsync(new(cursor.Request, query, cursor.After, null), cancellationToken)
            : page;
    }

    /// <summary>Asks for less where the documents are so large that a page of them would be too much.</summary>
    private async Task<Result<LogAnswer<DocumentPage>>> PageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var size = page.Request.Size;
        while (true)
        {
            var answer = await AskAsync(page, size, page.Request.Highlight, cancellationToken);
            // A text that is too long to be marked takes its whole shard out of the answer.
            if (page.Request.Highlight && answer is { IsSuccess: true, Value.Partial: { } partial } && partial.Reasons.Any(reason => reason.Contains("analyzed_offset", StringComparison.Ordinal)))
                answer = await AskAsync(page, size, highlight: false, cancellationToken);
            if (answer.Failure is not { Reason: AnswerTooLargeException.Mark } || size == 1)
                return answer;
            size = Math.Max(1, size / 8);
        }
    }

    private Task<Result<LogAnswer<DocumentPage>>> AskAsync(PageRequest page, int size, bool highlight, CancellationToken cancellationToken)
    {
        var (request, query, after, point) = page;
        var body = query.Body(HitPage.Asked(size));
        query.TrackTotal(body, track: false);
        body["sort"] = SortBodies.Of(request.Sort, query.View.TimeField);
        RuntimeFieldBodies.Fetch(body, query.View.RuntimeFields, query.Flavor);
        if (after.Count > 0)
            body["search_after"] = new JsonArray([.. after.Select(value => value.ToNode())]);
        if (highlight && query.Clause is { } clause)
            body["highlight"] = HighlightReader.Request(clause);
        var reader = new DocumentReader(query, DocumentReader.ListText);
        return point is null
            ? runner.SearchAsync("documents", query, body, root => Page(root, request, size, reader, point), cancellationToken)
            : runner.RunAsync(PointsInTime.Search("documents", point, body), query.Pattern.Text, root => Page(root, request, size, reader, point), cancellationToken);
    }

    private static DocumentPage Page(JsonElement root, DocumentsRequest request, int size, DocumentReader reader, string? point)
    {
        var page = HitPage.Of(root, size);
        return new(reader.Read(page.Hits), page.IsLast || page.After.Count == 0 ? null : new(request, page.After, PointsInTime.Renewed(root) ?? point));
    }

    private sealed record PageRequest(DocumentsRequest Request, GuardedQuery Query, IReadOnlyList<JsonElement> After, string? Point);
}
