using System.Buffers;
using System.Text.Json;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Fetches hits within a hit: the others of a collapsed group, and the nested objects that match.</summary>
internal sealed class InnerHitFetcher(SearchContext context, SearchTarget target, Searcher? searcher)
{
    private readonly List<(InnerHitsRequest Request, NestedQuery Query)> _nested =
        [.. Nested(context.Request.Query).Select(query => (CollapseParser.InnerHits(query.InnerHits!, query.Path), query))];

    public IReadOnlyList<KeyValuePair<string, SearchResult>> Fetch(SearchBlock block, int row)
    {
        var results = new List<KeyValuePair<string, SearchResult>>();
        if (searcher is not null && context.Request.Collapse is { } collapse)
            foreach (var inner in collapse.InnerHits)
                results.Add(new(inner.Name, Group(inner.Request, collapse.Field, GroupValue.Of(block, collapse.Field, row))));
        foreach (var (request, query) in _nested)
            results.Add(new(request.Name, Objects(block, row, request.Request, query)));
        return results;
    }

    private SearchResult Group(SearchRequest inner, string field, string value)
    {
        Query same = value == GroupValue.Missing
            ? new BoolQuery { MustNot = [new ExistsQuery(field)] }
            : new TermQuery(field, QueryValue.Of(value));
        var request = inner with
        {
            Query = new BoolQuery { Must = [context.Request.Query], Filter = [same] },
            TrackTotalHits = int.MaxValue,
            PostFilter = context.Request.PostFilter,
        };
        var result = searcher!.Search(context.Targets, request, context.CancellationToken);
        return result.TryGet(out var found, out var failure) ? found : throw new StoreFailureException(failure);
    }

    private SearchResult Objects(SearchBlock block, int row, SearchRequest request, NestedQuery query)
    {
        var single = block.Rent();
        single.Clear();
        single[row] = true;
        using var objects = NestedObjects.Of(target, block, single, query.Path);
        block.Return(single);
        var found = objects.Matching(query.Inner, context.Now).GetValueOrDefault(row) ?? [];
        var identity = block.Segment.Identity(block.FirstRow + row);
        var size = request.Size < 0 ? 3 : request.Size;
        return new()
        {
            Shards = 1,
            Total = new(found.Count, true),
            MaximumScore = found.Count == 0 ? null : found.Max(match => match.Score),
            Hits =
            [
                .. found.OrderByDescending(match => match.Score).ThenBy(match => match.Offset).Skip(Math.Max(0, request.From)).Take(size).Select(match => new SearchHit
                {
                    Index = target.Name,
                    Id = identity.Id,
                    Score = match.Score,
                    Source = request.Source.Enabled ? new SourceProjection(request.Source).Apply(match.Source) : (ReadOnlyMemory<byte>?)null,
                    Nested = new(query.Path, match.Offset),
                    Highlight = request.Highlight is null ? [] : NestedHighlight(request, query, match),
                }),
            ],
        };
    }

    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> NestedHighlight(SearchRequest request, NestedQuery query, NestedMatch match)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(query.Path);
            writer.WriteRawValue(match.Source);
            writer.WriteEndObject();
        }
        var scope = new Execution.Compile.CompileScope(target, context.Now);
        return new Highlighter(scope, request with { Query = query.Inner }, context.CancellationToken).Highlight(output.WrittenMemory);
    }

    private static IEnumerable<NestedQuery> Nested(Query query) => query switch
    {
        NestedQuery { InnerHits: not null } nested => [nested],
        BoolQuery clauses => clauses.Must.Concat(clauses.Filter).Concat(clauses.Should).SelectMany(Nested),
        ConstantScoreQuery constant => Nested(constant.Filter),
        DisjunctionMaxQuery best => best.Queries.SelectMany(Nested),
        _ => [],
    };
}
