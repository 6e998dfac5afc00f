using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>Reads within a point in time, each part after the one before.</summary>
internal sealed class PointExport(ExportRequest request, SearchRunner runner, PointsInTime points, GuardedQuery opened, string point) : IExportSource
{
    private readonly ExportSize size = new();
    private string current = point;
    private IReadOnlyList<JsonElement> after = [];

    public async Task<Result<LogAnswer<ExportPart>>> NextAsync(GuardedQuery query, CancellationToken cancellationToken)
    {
        while (true)
        {
            var body = ExportBodies.Of(request, query, HitPage.Asked(size.Current));
            query.TrackTotal(body, track: false);
            if (after.Count > 0)
                body["search_after"] = new JsonArray([.. after.Select(value => value.ToNode())]);
            var reader = new DocumentReader(query, longestText: null);
            var answer = await runner.RunAsync(PointsInTime.Search("export", current, body), query.Pattern.Text, root => Read(root, reader), cancellationToken);
            if (answer.Failure is not { Reason: AnswerTooLargeException.Mark } || !size.Shrink())
                return answer;
        }
    }

    public async ValueTask DisposeAsync() => await points.CloseAsync(opened, current, CancellationToken.None);

    private ExportPart Read(JsonElement root, DocumentReader reader)
    {
        current = PointsInTime.Renewed(root) ?? current;
        var page = HitPage.Of(root, size.Current);
        if (page.After.Count > 0)
            after = page.After;
        return new(reader.Read(page.Hits), page.IsLast);
    }
}
