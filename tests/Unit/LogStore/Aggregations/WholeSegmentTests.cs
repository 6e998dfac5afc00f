using System.Globalization;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>What is answered from the counts of segments, against the same of rows that are looked at.</summary>
public sealed class WholeSegmentTests
{
    private const int Documents = 9000;

    [Theory]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","fixed_interval":"1h"}}}""")]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","fixed_interval":"7s"}}}""")]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","calendar_interval":"1d","time_zone":"Asia/Seoul","offset":"-30m"}}}""")]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","fixed_interval":"30m","missing":"2026-11-20T00:10:00Z"}}}""")]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","fixed_interval":"30m","hard_bounds":{"min":"2026-11-20T01:00:00Z","max":"2026-11-20T02:00:00Z"}}}}""")]
    [InlineData("""{"a":{"date_histogram":{"field":"@timestamp","fixed_interval":"1h"},"aggs":{"b":{"terms":{"field":"pod.keyword"}}}}}""")]
    [InlineData("""{"a":{"terms":{"field":"pod.keyword","size":5}}}""")]
    [InlineData("""{"a":{"terms":{"field":"pod.keyword","missing":"none","include":"pod-1.*|none"}}}""")]
    [InlineData("""{"a":{"terms":{"field":"tags.keyword","order":{"_key":"desc"}}},"b":{"date_histogram":{"field":"@timestamp","fixed_interval":"1h"}}}""")]
    [InlineData("""{"a":{"terms":{"field":"short.keyword"}},"b":{"value_count":{"field":"n"}}}""")]
    public async Task Search_SegmentsThatMatchAsAWhole_AnswersAsTheirRowsDo(string aggregations)
    {
        await using var api = await TemporaryApi.OpenAsync();
        await FillAsync(api);
        var ofTail = await BothAsync(api, aggregations);
        await api.Client.PostAsync("/logs/_flush");

        Assert.Equal(ofTail, await BothAsync(api, aggregations));
        // Deleted rows are counted in no segment, and its counts do not know of them.
        await api.Client.PostAsync("/logs/_delete_by_query?refresh=true", """{"query":{"term":{"pod.keyword":"pod-3"}}}""");
        var (all, looked) = await BothAsync(api, aggregations);
        Assert.Equal(all, looked);
        Assert.NotEqual(ofTail.All, all);
    }

    /// <summary>What all rows come to, and the same with a filter that all rows match and that has to look at them.</summary>
    private static async Task<(string All, string Looked)> BothAsync(TemporaryApi api, string aggregations)
    {
        const string filter = """{"range":{"n":{"gte":0}}}""";
        return (await AnswerAsync(api, """{"match_all":{}}""", aggregations), await AnswerAsync(api, """{"bool":{"must_not":[{"bool":{"must_not":[""" + filter + "]}}]}}", aggregations));
    }

    private static async Task<string> AnswerAsync(TemporaryApi api, string query, string aggregations)
    {
        var answer = await api.Client.PostAsync("/logs/_search?filter_path=hits.total,aggregations,error", $$"""{"size":0,"track_total_hits":true,"query":{{query}},"aggs":{{aggregations}}}""");
        Assert.Equal(200, answer.Status);
        return answer.Text;
    }

    private static async Task FillAsync(TemporaryApi api)
    {
        await api.Client.PutAsync("/logs", """{"mappings":{"properties":{"short":{"type":"text","fields":{"keyword":{"type":"keyword","ignore_above":4}}}}}}""");
        var start = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        var bulk = string.Concat(Enumerable.Range(0, Documents).Select(number =>
        {
            var time = start.AddSeconds(number * 3).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            var when = number % 100 == 99 ? "" : $"\"@timestamp\":\"{time}\",";
            var pod = number % 50 == 49 ? "" : $"\"pod\":\"pod-{number % 17}\",";
            return $$$"""{"index":{}}{{{"\n"}}}{{{{when}}}{{{pod}}}"n":{{{number}}},"short":"{{{(number % 3 == 0 ? "longer" : "abc")}}}","tags":["t{{{number % 4}}}","t{{{number % 3}}}"]}{{{"\n"}}}""";
        }));
        Assert.Equal("false", (await api.Client.PostAsync("/logs/_bulk", bulk)).At("errors"));
    }
}
