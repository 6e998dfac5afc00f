using System.Buffers;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Documents;

/// <summary>
/// One document, as a search of the view's pattern: whatever index an address names, it is a filter within the pattern and never a path.
/// </summary>
internal sealed class SingleDocument(SearchGuard guard, SearchRunner runner)
{
    /// <summary>Servers fail where an index's name could be none.</summary>
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("*?,/\\\"<>| #");

    public async Task<Result<LogAnswer<LogDocument>>> FindAsync(DataView view, DocumentId id, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(view, null, null, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        return await FindAsync(query, id, longestText: null, cancellationToken);
    }

    public async Task<Result<LogAnswer<LogDocument>>> FindAsync(GuardedQuery query, DocumentId id, int? longestText, CancellationToken cancellationToken)
    {
        if (id.Id.Length is 0 or > 512 || id.Index.Length is 0 or > 512 || id.Index.AsSpan().ContainsAny(NotInNames))
            return Missing(id);
        var body = query.Body(1, Clauses(id));
        body["sort"] = SortBodies.Of([], query.View.TimeField);
        RuntimeFieldBodies.Fetch(body, query.View.RuntimeFields, query.Flavor);
        var reader = new DocumentReader(query, longestText);
        var answer = await runner.SearchAsync("document", query, body, root => reader.Read(root) is [var first, ..] ? first : null, cancellationToken);
        if (!answer.TryGet(out var found, out var failure))
            return failure;
        return found.Value is { } document
            ? found.With(document)
            : Missing(id);
    }

    private static Failure Missing(DocumentId id) => new() { Kind = FailureKind.NotFound, Message = $"There is no document \"{id.Id}\" in {id.Index}, or you may not read it." };

    private static IEnumerable<JsonNode> Clauses(DocumentId id) =>
    [
        new JsonObject { ["ids"] = new JsonObject { ["values"] = new JsonArray(id.Id) } },
        new JsonObject { ["term"] = new JsonObject { ["_index"] = id.Index } },
    ];
}
