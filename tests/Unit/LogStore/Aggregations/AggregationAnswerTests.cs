namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>The same aggregations over the same documents give Elasticsearch 7.10.2's answers, which were recorded from it.</summary>
public sealed class AggregationAnswerTests
{
    [Theory]
    [MemberData(nameof(AggregationAnswers.Metrics), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Terms), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Histograms), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Ranges), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Composites), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Pipelines), MemberType = typeof(AggregationAnswers))]
    [MemberData(nameof(AggregationAnswers.Failures), MemberType = typeof(AggregationAnswers))]
    public void Run_RecordedAggregation_AnswersAsElasticsearch(string indices, string aggregation, string answer)
    {
        using var one = AggregationHarness.One();
        using var two = AggregationHarness.Two();

        var actual = AggregationHarness.Run($"{{\"x\":{aggregation}}}", [.. indices.Split(',').Select(name => name == "one" ? one : two)]);

        Assert.Null(JsonAlike.Difference(answer, actual));
    }
}
