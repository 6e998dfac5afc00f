using System.Text.Json;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Logs.Search;

public sealed class ShardReportTests
{
    // As Elasticsearch 7.10 and OpenSearch 2 answer for a red index beside a sound one.
    [Theory]
    [InlineData("""{"total":2,"successful":1,"skipped":0,"failed":0}""", 1)]
    [InlineData("""{"total":5,"successful":3,"skipped":2,"failed":2}""", 2)]
    [InlineData("""{"total":2,"successful":1,"failed":1}""", 1)]
    public void Partial_OfShardsThatDidNotAnswer_CountsThem(string shards, int missing)
    {
        var root = JsonElement.Parse($$"""{"timed_out":false,"_shards":{{shards}}}""");
        Assert.Null(ShardReport.Check(root, "logs-*"));
        Assert.Equal(missing, ShardReport.Partial(root)?.FailedShards);
    }

    [Fact]
    public void Partial_OfAllShards_IsNothing() =>
        Assert.Null(ShardReport.Partial(JsonElement.Parse("""{"timed_out":false,"_shards":{"total":5,"successful":5,"skipped":4,"failed":0}}""")));

    [Fact]
    public void Check_WhereNoShardAnswered_IsAFailure() =>
        Assert.Equal(FailureKind.ServerError, ShardReport.Check(JsonElement.Parse("""{"_shards":{"total":2,"successful":0,"failed":0}}"""), "logs-*")?.Kind);
}
