using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>Reads by a scroll, for servers without points in time. A scroll keeps the filter that it began with: where the rights become others, it ends.</summary>
internal sealed class ScrollExport(ExportRequest request, SearchRunner runner) : IExportSource
{
    private const string KeepAlive = "5m";

    // A scroll cannot go back, so the parts are small from the beginning.
    private const int Size = 250;
    private string? scroll;
    private LogScope? scope;

    public async Task<Result<LogAnswer<ExportPart>>> NextAsync(GuardedQuery query, CancellationToken cancellationToken)
    {
        scope ??= query.Scope;
        if (!scope.Equals(query.Scope))
            return new Failure { Kind = FailureKind.Forbidden, Message = "Your rights have changed meanwhile: begin the export again." };
        var reader = new DocumentReader(query, longestText: null);
        return await runner.RunAsync(scroll is null ? First(query) : Next(scroll), query.Pattern.Text, root => Read(root, reader), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (scroll is not null)
            await runner.SendAsync(ElasticRequest.Change("scroll", HttpMethod.Delete, "/_search/scroll", new JsonObject { ["scroll_id"] = new JsonArray(scroll) }.ToUtf8()), _ => true, CancellationToken.None);
    }

    private ElasticRequest First(GuardedQuery query) =>
        ElasticRequest.Search("export", $"{SearchPath.Of(query.Pattern.Text)}&scroll={KeepAlive}", ExportBodies.Of(request, query, Size).ToUtf8());

    // Asked twice, a scroll would go on twice.
    private static ElasticRequest Next(string scroll) =>
        ElasticRequest.Search("export", "/_search/scroll", new JsonObject { ["scroll"] = KeepAlive, ["scroll_id"] = scroll }.ToUtf8()) with { IsSafe = false };

    private ExportPart Read(JsonElement root, DocumentReader reader)
    {
        scroll = root.Text("_scroll_id") ?? scroll;
        return new(reader.Read(root), Hits.Of(root).Count() < Size);
    }
}
