using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Search;
using Engine = Dashboard.LogStore.Search.Aggregations.Aggregations;

namespace Dashboard.Unit.LogStore.Aggregations;

public sealed class TopHitsTests
{
    private static readonly Engine engine = new() { WriteHits = Write };

    [Fact]
    public void Run_TopHitsOfTerms_GivesTheFirstOfEachBucketOverAllIndices()
    {
        using var one = AggregationHarness.One();
        using var two = AggregationHarness.Two();

        var answer = AggregationHarness.Run(engine, """{"x":{"terms":{"field":"k","size":2},"aggs":{"h":{"top_hits":{"size":2,"sort":[{"n":"desc"}],"_source":["n"]}}}}}""", false, one, two);

        Assert.Null(JsonAlike.Difference("""
            {"x":{"doc_count_error_upper_bound":0,"sum_other_doc_count":6,"buckets":[
            {"key":"apple","doc_count":5,"h":{"total":5,"hits":["one9 100 {\"n\":100}","one3 12 {\"n\":12}"]}},
            {"key":"banana","doc_count":3,"h":{"total":3,"hits":["one1 8 {\"n\":[7,8]}","one8 0 {\"n\":0}"]}}]}}
            """, answer));
    }

    [Fact]
    public void Run_TopHitsFrom_PassesOver()
    {
        using var one = AggregationHarness.One();

        var answer = AggregationHarness.Run(engine, """{"h":{"top_hits":{"from":8,"size":5,"sort":["_doc"],"_source":false}}}""", false, one);

        Assert.Null(JsonAlike.Difference("""{"h":{"total":10,"hits":["one8 8 ","one9 9 "]}}""", answer));
    }

    [Theory]
    [InlineData("""{"h":{"top_hits":{"size":101}}}""", "illegal_argument_exception")]
    [InlineData("""{"h":{"top_hits":{"bogus":1}}}""", "parsing_exception")]
    [InlineData("""{"h":{"top_hits":{"sort":["absent"]}}}""", "query_shard_exception")]
    [InlineData("""{"h":{"top_hits":{},"aggs":{"x":{"avg":{"field":"n"}}}}}""", "aggregation_initialization_exception")]
    public void Run_TopHitsThatCannotBe_IsRefused(string aggregations, string type)
    {
        using var one = AggregationHarness.One();

        var answer = JsonElement.Parse(AggregationHarness.Run(engine, aggregations, false, one));

        Assert.Equal(type, answer.GetProperty("error").GetProperty("type").GetString());
    }

    private static void Write(Utf8JsonWriter writer, SearchResult result)
    {
        writer.WriteNumber("total", result.Total!.Value.Value);
        writer.WriteStartArray("hits");
        foreach (var hit in result.Hits)
            writer.WriteStringValue($"{hit.Id} {(hit.Sort[0].Kind == SortValueKind.Double ? hit.Sort[0].Double : hit.Sort[0].Long)} {(hit.Source is { } source ? Encoding.UTF8.GetString(source.Span) : "")}");
        writer.WriteEndArray();
    }
}
