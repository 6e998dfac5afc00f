using System.Text;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.Unit.LogStore.Search;

public sealed class SearcherTests
{
    private static readonly SearchBench Bench = Fill();

    [Theory]
    [InlineData("""{"term":{"level":"info"}}""", "1 5")]
    [InlineData("""{"range":{"status":{"gte":400,"lt":504}}}""", "3 4")]
    [InlineData("""{"term":{"message":"timeout"}}""", "2 3 5")]
    [InlineData("""{"match_phrase":{"message":"timeout while reading"}}""", "2")]
    [InlineData("""{"prefix":{"message":"time"}}""", "2 3 5")]
    [InlineData("""{"wildcard":{"level":"*r*"}}""", "2 4")]
    [InlineData("""{"bool":{"must_not":{"exists":{"field":"ok"}}}}""", "4 6")]
    [InlineData("""{"query_string":{"query":"message:(timeout OR fox) -level:debug"}}""", "2 3 5")]
    [InlineData("""{"query_string":{"query":"status:>=500 AND ok:false"}}""", "2 3")]
    [InlineData("""{"nested":{"path":"items","query":{"bool":{"must":[{"term":{"items.name":"x"}},{"range":{"items.count":{"gte":5}}}]}}}}""", "2")]
    public void Search_Query_FindsDocuments(string query, string expected) =>
        Assert.Equal(expected, Bench.Ids($$"""{"query":{{query}},"sort":"_id"}"""));

    [Theory]
    [InlineData("""[{"@timestamp":"desc"}]""", "5 4 3 2 1 6")]
    [InlineData("""[{"took":{"order":"asc","missing":"_first"}},"_id"]""", "5 6 4 3 1 2")]
    [InlineData("""[{"level":"asc"},{"status":"desc"}]""", "3 6 2 1 5 4")]
    public void Search_Sort_OrdersHits(string sort, string expected) => Assert.Equal(expected, Bench.Ids($$"""{"sort":{{sort}}}"""));

    [Fact]
    public void Search_After_GoesOnBehindTheHit()
    {
        var first = Bench.Find("""{"size":2,"sort":[{"@timestamp":"desc"}]}""");
        var after = first.Hits[^1].Sort[0].Long;
        Assert.Equal("3 2", Bench.Ids($$"""{"size":2,"sort":[{"@timestamp":"desc"}],"search_after":[{{after}}]}"""));
    }

    [Fact]
    public void Search_DeletedRows_AreLeftOut()
    {
        var bench = Fill();
        bench.Index.Delete(1);
        Assert.Equal("3 5", bench.Ids("""{"query":{"term":{"message":"timeout"}},"sort":"_id"}"""));
        Assert.Equal(new TotalHits(5, true), bench.Find("""{"size":0}""").Total);
    }

    [Fact]
    public void Search_ManyBlocks_CountsAndOrdersAcrossThem()
    {
        var bench = new SearchBench("many", """{"properties":{"n":{"type":"integer"},"message":{"type":"text"}}}""");
        for (var number = 0; number < 9_000; number++)
            bench.With($"{number}", $$"""{"n":{{number * 7919 % 9000}},"message":"line {{number}} {{(number % 1000 == 0 ? "needle" : "hay")}}"}""");
        var found = bench.Find("""{"size":3,"sort":[{"n":"desc"}],"track_total_hits":true}""");
        Assert.Equal([8999, 8998, 8997], found.Hits.Select(hit => hit.Sort[0].Long));
        Assert.Equal(new TotalHits(9000, true), found.Total);
        Assert.Equal(new TotalHits(9, true), bench.Find("""{"query":{"match":{"message":"needle"}}}""").Total);
        Assert.Equal(new TotalHits(100, false), bench.Find("""{"track_total_hits":100}""").Total);
        Assert.True(bench.Find("""{"terminate_after":5}""").TerminatedEarly);
    }

    [Fact]
    public async Task Search_Cancelled_Stops()
    {
        using var view = Bench.View();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Searcher(TimeProvider.System).SearchAsync([new(view)], new SearchRequest(), cancellation.Token));
    }

    [Theory]
    [InlineData("""{"query":{"script":{"script":"1"}}}""", "illegal_argument_exception", "[script] is not supported by this log store")]
    [InlineData("""{"query":{"foo":{}}}""", "parsing_exception", "unknown query [foo]")]
    [InlineData("""{"suggest":{}}""", "illegal_argument_exception", "[suggest] is not supported by this log store")]
    [InlineData("""{"profile":true}""", "illegal_argument_exception", "[profile] is not supported by this log store")]
    [InlineData("""{"query":""", "json_e_o_f_exception", null)]
    public void Parse_WhatIsNotKnown_IsRefusedByName(string body, string type, string? reason)
    {
        var result = new SearchRequestParser(null).Parse(Encoding.UTF8.GetBytes(body));
        Assert.Equal(type, result.Failure?.Type);
        if (reason is not null)
            Assert.Equal(reason, result.Failure?.Reason);
    }

    private static SearchBench Fill()
    {
        var bench = new SearchBench("logs", SearchCases.Mapping);
        foreach (var (id, document) in SearchCases.Documents)
            bench.With(id, document);
        return bench;
    }
}
