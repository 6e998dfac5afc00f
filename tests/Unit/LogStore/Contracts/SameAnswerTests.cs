using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The same searches on the embedded store and on the server of <c>ELASTICSEARCH_URL</c> give the same hits, totals, buckets and errors.</summary>
public sealed class SameAnswerTests : IAsyncLifetime
{
    private const string Index = "same-answers";

    private const string Mapping = """
        {"settings":{"number_of_shards":1,"number_of_replicas":0},"mappings":{"properties":{
            "@timestamp":{"type":"date"},"level":{"type":"keyword"},"size":{"type":"long"},"ratio":{"type":"double"},"ok":{"type":"boolean"}}}}
        """;

    private static readonly string[] Levels = ["error", "info", "info", "warn", "debug"];
    private static readonly string[] Words = ["connection refused by peer", "request took long", "Connection reset", "started", "해당 사용자 없음", "retry connection later"];

    private TemporaryApi api = null!;
    private ApiClient? real;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(ElasticsearchTests.Address is null, "ELASTICSEARCH_URL names no server.");
        api = await TemporaryApi.OpenAsync();
        real = new(new SocketsHttpHandler(), ElasticsearchTests.Address!);
        foreach (var client in new[] { api.Client, real })
        {
            await client.DeleteAsync($"/{Index}");
            await client.PutAsync($"/{Index}", Mapping);
            var filled = await client.PostAsync($"/{Index}/_bulk?refresh=true", string.Concat(Enumerable.Range(0, 200).Select(Document)));
            Assert.Equal("false", filled.At("errors"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (real is null)
            return;
        await real.DeleteAsync($"/{Index}");
        real.Dispose();
        await api.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"size":5,"sort":[{"@timestamp":"desc"}]}""")]
    [InlineData("""{"query":{"term":{"level":"error"}},"sort":["size"],"size":50}""")]
    [InlineData("""{"query":{"match":{"message":"connection"}},"sort":["size"]}""")]
    [InlineData("""{"query":{"match_phrase":{"message":"connection refused"}},"sort":["size"]}""")]
    [InlineData("""{"query":{"query_string":{"query":"message:conn* AND NOT level:info"}},"sort":["size"]}""")]
    [InlineData("""{"query":{"query_string":{"query":"사용자","default_field":"message"}},"sort":["size"]}""")]
    [InlineData("""{"query":{"range":{"@timestamp":{"gte":"2024-01-01T00:10:00Z","lt":"2024-01-01T00:20:00Z"}}},"sort":["size"]}""")]
    [InlineData("""{"query":{"bool":{"must":[{"exists":{"field":"ratio"}}],"must_not":[{"term":{"ok":true}}]}},"sort":["size"]}""")]
    [InlineData("""{"query":{"prefix":{"message.keyword":"req"}},"sort":["size"],"_source":["size"]}""")]
    [InlineData("""{"query":{"wildcard":{"level":"*r*"}},"sort":[{"level":"desc"},"size"],"from":3,"size":4}""")]
    [InlineData("""{"query":{"ids":{"values":["3","5","999"]}},"sort":["size"]}""")]
    [InlineData("""{"size":3,"sort":[{"ratio":{"order":"asc","missing":"_first"}},"size"],"docvalue_fields":["@timestamp","level"]}""")]
    [InlineData("""{"size":2,"sort":["size"],"fields":["level","@timestamp"],"_source":false}""")]
    [InlineData("""{"size":3,"sort":["size"],"search_after":[100]}""")]
    [InlineData("""{"size":0,"track_total_hits":50}""")]
    [InlineData("""{"query":{"nonsense":{}}}""")]
    [InlineData("""{"query":{"term":{"level":{"value":"a","colour":1}}}}""")]
    [InlineData("""{"from":9999,"size":100}""")]
    [InlineData("""{"sort":["absent"]}""")]
    [InlineData("""{"query":{"range":{"@timestamp":{"gte":"never"}}}}""")]
    public async Task Search_OnBoth_GivesTheSame(string body)
    {
        var expected = await real!.PostAsync($"/{Index}/_search", body);
        var actual = await api.Client.PostAsync($"/{Index}/_search", body);
        Assert.Equal(Comparable.Of(expected), Comparable.Of(actual));
    }

    [Theory]
    [InlineData("""{"levels":{"terms":{"field":"level"}}}""")]
    [InlineData("""{"minutes":{"date_histogram":{"field":"@timestamp","fixed_interval":"5m"},"aggs":{"sizes":{"sum":{"field":"size"}}}}}""")]
    [InlineData("""{"stats":{"extended_stats":{"field":"size"}}}""")]
    [InlineData("""{"distinct":{"cardinality":{"field":"level"}}}""")]
    [InlineData("""{"ranges":{"range":{"field":"size","ranges":[{"to":50},{"from":50,"to":100},{"from":100}]}}}""")]
    public async Task Aggregation_OnBoth_GivesTheSame(string aggregations)
    {
        var body = $$"""{"size":0,"aggs":{{aggregations}}}""";
        var expected = await real!.PostAsync($"/{Index}/_search", body);
        var actual = await api.Client.PostAsync($"/{Index}/_search", body);
        Assert.Equal(Comparable.Of(expected), Comparable.Of(actual));
    }

    private static string Document(int number)
    {
        var ratio = number % 3 == 0 ? "" : $",\"ratio\":{number / 8.0:0.0##}";
        return $$$"""
            {"index":{"_id":"{{{number}}}"}}
            {"@timestamp":"2024-01-01T00:{{{number / 6 % 60:00}}}:{{{number % 60:00}}}.{{{number:000}}}Z","level":"{{{Levels[number % 5]}}}","size":{{{number}}},"ok":{{{(number % 2 == 0 ? "true" : "false")}}},"message":"{{{Words[number % 6]}}} {{{number}}}"{{{ratio}}}}

            """;
    }
}
