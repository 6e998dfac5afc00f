using Dashboard.Unit.LogStore.Aggregations;
using Dashboard.Unit.LogStore.Contracts.Servers;
using Dashboard.Unit.LogStore.Search;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The same searches on the embedded store and on each real server that is there give the same hits, scores, totals, buckets and errors.</summary>
public sealed class SameAnswerTests
{
    private const string Index = "same-answers";

    private const string Mapping = """
        {"properties":{"@timestamp":{"type":"date"},"level":{"type":"keyword"},"size":{"type":"long"},"ratio":{"type":"double"},"ok":{"type":"boolean"}}}
        """;

    private static readonly string[] Levels = ["error", "info", "info", "warn", "debug"];
    private static readonly string[] Words = ["connection refused by peer", "request took long", "Connection reset", "started", "해당 사용자 없음", "retry connection later"];

    private static readonly string[] Searches =
    [
        """{"size":5,"sort":[{"@timestamp":"desc"}]}""",
        """{"query":{"term":{"level":"error"}},"sort":["size"],"size":50}""",
        """{"query":{"match":{"message":"connection"}},"sort":["size"]}""",
        """{"query":{"match":{"message":"connection reset by"}},"sort":["_score","size"],"size":50}""",
        """{"query":{"match_phrase":{"message":"connection refused"}},"sort":["size"]}""",
        """{"query":{"query_string":{"query":"message:conn* AND NOT level:info"}},"sort":["size"]}""",
        """{"query":{"query_string":{"query":"사용자","default_field":"message"}},"sort":["size"]}""",
        """{"query":{"range":{"@timestamp":{"gte":"2024-01-01T00:10:00Z","lt":"2024-01-01T00:20:00Z"}}},"sort":["size"]}""",
        """{"query":{"bool":{"must":[{"exists":{"field":"ratio"}}],"must_not":[{"term":{"ok":true}}]}},"sort":["size"]}""",
        """{"query":{"prefix":{"message.keyword":"req"}},"sort":["size"],"_source":["size"]}""",
        """{"query":{"wildcard":{"level":"*r*"}},"sort":[{"level":"desc"},"size"],"from":3,"size":4}""",
        """{"query":{"ids":{"values":["3","5","999"]}},"sort":["size"]}""",
        """{"size":3,"sort":[{"ratio":{"order":"asc","missing":"_first"}},"size"],"docvalue_fields":["@timestamp","level"]}""",
        """{"size":2,"sort":["size"],"fields":["level","@timestamp"],"_source":false}""",
        """{"size":3,"sort":["size"],"search_after":[100]}""",
        """{"size":0,"track_total_hits":50}""",
        """{"query":{"nonsense":{}}}""",
        """{"query":{"term":{"level":{"value":"a","colour":1}}}}""",
        """{"from":9999,"size":100}""",
        """{"sort":["absent"]}""",
        """{"query":{"range":{"@timestamp":{"gte":"never"}}}}""",
        """{"size":0,"aggs":{"levels":{"terms":{"field":"level"}}}}""",
        """{"size":0,"aggs":{"minutes":{"date_histogram":{"field":"@timestamp","fixed_interval":"5m"},"aggs":{"sizes":{"sum":{"field":"size"}}}}}}""",
        """{"size":0,"aggs":{"stats":{"extended_stats":{"field":"size"}}}}""",
        """{"size":0,"aggs":{"distinct":{"cardinality":{"field":"level"}}}}""",
        """{"size":0,"aggs":{"ranges":{"range":{"field":"size","ranges":[{"to":50},{"from":50,"to":100},{"from":100}]}}}}""",
    ];

    [Theory]
    [MemberData(nameof(RealServers.Names), MemberType = typeof(RealServers))]
    public async Task Search_OfManyDocuments_GivesTheSame(string server)
    {
        await using var stores = await ComparedStores.OpenAsync(server);
        ComparedStores.AssertAlike(await stores.FillAsync(Index, Mapping, [.. Enumerable.Range(0, 200).Select(number => ($"{number}", Document(number)))]));
        ComparedStores.AssertAlike(await stores.DifferencesAsync($"/{Index}/_search", Searches));
    }

    [Theory]
    [MemberData(nameof(RealServers.Names), MemberType = typeof(RealServers))]
    public async Task Search_EveryCase_GivesTheSame(string server)
    {
        await using var stores = await ComparedStores.OpenAsync(server);
        ComparedStores.AssertAlike(await stores.FillAsync("search-cases", SearchCases.Mapping, SearchCases.Documents));
        ComparedStores.AssertAlike(await stores.DifferencesAsync("/search-cases/_search", SearchCases.Bodies));
    }

    [Theory]
    [MemberData(nameof(RealServers.Names), MemberType = typeof(RealServers))]
    public async Task Aggregation_EveryCase_GivesTheSame(string server)
    {
        await using var stores = await ComparedStores.OpenAsync(server);
        ComparedStores.AssertAlike(await stores.FillAsync("aggregations-one", AggregationDocuments.MappingOfOne, Numbered("one", AggregationDocuments.One)));
        ComparedStores.AssertAlike(await stores.FillAsync("aggregations-two", AggregationDocuments.MappingOfTwo, Numbered("two", AggregationDocuments.Two)));
        var differences = new List<string>();
        foreach (var cases in AggregationAnswers.All.GroupBy(one => one.Indices))
        {
            var path = "/" + string.Join(',', cases.Key.Split(',').Select(name => $"aggregations-{name}")) + "/_search?size=0";
            differences.Add(await stores.DifferencesAsync(path, cases.Select(one => $$$"""{"aggs":{"x":{{{one.Aggregation}}}}}""")));
        }

        ComparedStores.AssertAlike(string.Concat(differences));
    }

    private static (string Id, string Document)[] Numbered(string index, IReadOnlyList<string> documents)
        => [.. documents.Select((document, number) => ($"{index}{number}", document))];

    private static string Document(int number)
    {
        var ratio = number % 3 == 0 ? "" : $",\"ratio\":{number / 8.0:0.0##}";
        return $$"""
            {"@timestamp":"2024-01-01T00:{{number / 6 % 60:00}}:{{number % 60:00}}.{{number:000}}Z","level":"{{Levels[number % 5]}}","size":{{number}},"ok":{{(number % 2 == 0 ? "true" : "false")}},"message":"{{Words[number % 6]}} {{number}}"{{ratio}}}
            """;
    }
}
