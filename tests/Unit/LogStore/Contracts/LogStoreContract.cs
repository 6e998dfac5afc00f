using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>What clients expect of Elasticsearch 7.10's API: holds for the embedded store and for the real server alike.</summary>
public abstract class LogStoreContract : IAsyncLifetime
{
    // Several runs may share a server.
    private readonly string prefix = $"contract-{Guid.NewGuid():n}";

    private protected ApiClient Client { get; set; } = null!;

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Client.DeleteAsync($"/{prefix}*");
        await Client.DeleteAsync($"/_template/{prefix}*");
        Client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Bulk_MixedItems_AnswersEachInItsPlace()
    {
        var index = Name("bulk");
        var answer = await Client.PostAsync("/_bulk?refresh=true", $$$"""
            {"index":{"_index":"{{{index}}}","_id":"1"}}
            {"message":"one"}
            {"create":{"_index":"{{{index}}}","_id":"1"}}
            {"message":"again"}
            {"update":{"_index":"{{{index}}}","_id":"2"}}
            {"doc":{"message":"none"}}
            {"delete":{"_index":"{{{index}}}","_id":"3"}}

            """);
        Assert.Equal(200, answer.Status);
        Assert.Equal("true", answer.At("errors"));
        Assert.Equal(["201", "409", "404", "404"],
            [answer.At("items", 0, "index", "status"), answer.At("items", 1, "create", "status"), answer.At("items", 2, "update", "status"), answer.At("items", 3, "delete", "status")]);
        Assert.Equal("version_conflict_engine_exception", answer.At("items", 1, "create", "error", "type"));
        Assert.Equal("document_missing_exception", answer.At("items", 2, "update", "error", "type"));
        Assert.Equal("not_found", answer.At("items", 3, "delete", "result"));
    }

    [Fact]
    public async Task Bulk_ValueOfAnotherType_LosesOnlyItsItem()
    {
        var index = Name("conflict");
        await Client.PutAsync($"/{index}/_doc/0?refresh=true", """{"size":0}""");
        var answer = await Client.PostAsync($"/{index}/_bulk?refresh=true", """
            {"index":{}}
            {"size":1}
            {"index":{}}
            {"size":"many"}
            {"index":{}}
            {"size":3}

            """);
        Assert.Equal(["201", "400", "201"], [answer.At("items", 0, "index", "status"), answer.At("items", 1, "index", "status"), answer.At("items", 2, "index", "status")]);
        Assert.Equal("mapper_parsing_exception", answer.At("items", 1, "index", "error", "type"));
        Assert.Equal("3", (await Client.GetAsync($"/{index}/_count")).At("count"));
    }

    [Theory]
    [InlineData("{\"index\":\"x\"}\n{}\n", "illegal_argument_exception")]
    [InlineData("{\"index\":{\"_index\":\"a\"}}\n{}", "illegal_argument_exception")]
    public async Task Bulk_MalformedLine_IsRefused(string body, string type)
    {
        var answer = await Client.PostAsync("/_bulk", body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(type, answer.At("error", "type"));
    }

    [Theory]
    [InlineData("""["2024-01-01",5]""", "date", "long")]
    [InlineData("""["a",true]""", "text", "boolean")]
    [InlineData("""[true,"x"]""", "boolean", "text")]
    public async Task Index_ValuesOfANewFieldOfTwoTypes_AreRefused(string values, string first, string second)
    {
        var answer = await Client.PutAsync($"/{Name("types")}/_doc/1", $$"""{"n":{{values}}}""");
        Assert.Equal(400, answer.Status);
        Assert.Equal("illegal_argument_exception", answer.At("error", "type"));
        Assert.Equal($"mapper [n] cannot be changed from type [{first}] to [{second}]", answer.At("error", "reason"));
    }

    [Theory]
    [InlineData("""["a",{"b":1}]""", "illegal_argument_exception")]
    [InlineData("18446744073709551615", "mapper_parsing_exception")]
    public async Task Index_ValueThatANewFieldCannotHold_IsRefused(string value, string type)
    {
        var answer = await Client.PutAsync($"/{Name("value")}/_doc/1", $$"""{"n":{{value}}}""");
        Assert.Equal(400, answer.Status);
        Assert.Equal(type, answer.At("error", "type"));
    }

    [Fact]
    public async Task Request_UnknownEndpointOfAnIndex_WritesNothing()
    {
        var index = Name("endpoints");
        await FillAsync(index, 1);
        Assert.Equal(400, (await Client.PostAsync($"/{index}/_frobnicate", "{}")).Status);
        await Client.PostAsync($"/{index}/_refresh");
        Assert.Equal("1", (await Client.GetAsync($"/{index}/_count")).At("count"));
    }

    [Fact]
    public async Task Create_OfATakenId_NamesTheIndex()
    {
        var index = Name("taken");
        await Client.PutAsync($"/{index}/_doc/1", """{"a":1}""");
        var answer = await Client.PutAsync($"/{index}/_create/1", """{"a":1}""");
        Assert.Equal(["409", "version_conflict_engine_exception", index], [$"{answer.Status}", answer.At("error", "type"), answer.At("error", "index")]);
        Assert.NotEmpty(answer.At("error", "shard"));
    }

    [Fact]
    public async Task Aliases_RemoveOneThatIsNone_NamesIt()
    {
        var index = Name("unaliased");
        await FillAsync(index, 1);
        var answer = await Client.PostAsync("/_aliases", $$$"""{"actions":[{"remove":{"index":"{{{index}}}","alias":"none"}}]}""");
        Assert.Equal(["404", "aliases_not_found_exception", "none"], [$"{answer.Status}", answer.At("error", "type"), answer.At("error", "resource.id")]);
    }

    [Fact]
    public async Task Search_MissingIndex_IsNotFound()
    {
        var answer = await Client.GetAsync($"/{Name("nothing")}/_search");
        Assert.Equal(404, answer.Status);
        Assert.Equal("index_not_found_exception", answer.At("error", "root_cause", 0, "type"));
        Assert.Equal($"no such index [{Name("nothing")}]", answer.At("error", "reason"));
        Assert.Equal(Name("nothing"), answer.At("error", "resource.id"));
    }

    [Fact]
    public async Task Request_UnknownParameter_IsRefused()
    {
        var answer = await Client.GetAsync("/_search?colour=blue");
        Assert.Equal(400, answer.Status);
        Assert.Equal("request [/_search] contains unrecognized parameter: [colour]", answer.At("error", "reason"));
    }

    [Fact]
    public async Task Alias_WithFilter_ShowsItsDocumentsAlone()
    {
        var index = Name("aliased");
        await Client.PutAsync($"/{index}/_doc/1?refresh=true", """{"level":"error"}""");
        await Client.PutAsync($"/{index}/_doc/2?refresh=true", """{"level":"info"}""");
        await Client.PutAsync($"/{index}/_alias/{Name("errors")}", """{"filter":{"term":{"level.keyword":"error"}}}""");
        Assert.Equal("1", (await Client.GetAsync($"/{Name("errors")}/_count")).At("count"));
        Assert.Equal("2", (await Client.GetAsync($"/{index}/_count")).At("count"));
    }

    [Fact]
    public async Task Template_OnFirstWrite_MapsAndNames()
    {
        await Client.PutAsync($"/_template/{prefix}", $$$$"""
            {"index_patterns":["{{{{Name("made")}}}}-*"],"aliases":{"{{{{Name("all")}}}}":{}},"mappings":{"properties":{"code":{"type":"keyword"}}} }
            """);
        await Client.PostAsync($"/{Name("made")}-1/_doc?refresh=true", """{"code":7}""");
        Assert.Equal("keyword", (await Client.GetAsync($"/{Name("made")}-1/_mapping")).At($"{Name("made")}-1", "mappings", "properties", "code", "type"));
        Assert.Equal("1", (await Client.GetAsync($"/{Name("all")}/_count")).At("count"));
    }

    [Fact]
    public async Task Scroll_Parts_GiveEachDocumentOnce()
    {
        var index = Name("scroll");
        await FillAsync(index, 25);
        var part = await Client.PostAsync($"/{index}/_search?scroll=1m", """{"size":10,"sort":["number"]}""");
        var seen = new List<string>();
        while (part.Json["hits"]!["hits"]!.AsArray() is { Count: > 0 } hits)
        {
            seen.AddRange(hits.Select(hit => hit!["_id"]!.ToString()));
            part = await Client.PostAsync("/_search/scroll", $$"""{"scroll":"1m","scroll_id":"{{part.At("_scroll_id")}}"}""");
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number}"), seen);
        var cleared = await Client.DeleteAsync("/_search/scroll", $$"""{"scroll_id":"{{part.At("_scroll_id")}}"}""");
        Assert.Equal("true", cleared.At("succeeded"));
    }

    [Fact]
    public async Task MultiSearch_OneMissing_AnswersTheOther()
    {
        var index = Name("many");
        await FillAsync(index, 3);
        var answer = await Client.PostAsync("/_msearch", $$"""
            {"index":"{{index}}"}
            {"size":0}
            {"index":"{{Name("nothing")}}"}
            {}

            """);
        Assert.Equal("3", answer.At("responses", 0, "hits", "total", "value"));
        Assert.Equal("404", answer.At("responses", 1, "status"));
    }

    [Fact]
    public async Task Update_SameContent_IsNoop()
    {
        var index = Name("noop");
        await Client.PutAsync($"/{index}/_doc/1", """{"a":1,"b":{"c":2}}""");
        Assert.Equal("noop", (await Client.PostAsync($"/{index}/_update/1", """{"doc":{"b":{"c":2}}}""")).At("result"));
        var changed = await Client.PostAsync($"/{index}/_update/1", """{"doc":{"b":{"d":3}}}""");
        Assert.Equal(["updated", "2"], [changed.At("result"), changed.At("_version")]);
        var document = await Client.GetAsync($"/{index}/_doc/1");
        Assert.Equal("""{"a":1,"b":{"c":2,"d":3}}""", document.Json["_source"]!.ToJsonString());
    }

    [Fact]
    public async Task FilterPath_OfAnAnswer_KeepsWhatItNames()
    {
        var index = Name("filtered");
        await FillAsync(index, 2);
        var answer = await Client.GetAsync($"/{index}/_search?filter_path=hits.hits._id,hits.total.*&sort=number");
        Assert.Equal("""{"hits":{"total":{"value":2,"relation":"eq"},"hits":[{"_id":"0"},{"_id":"1"}]}}""", answer.Text);
    }

    [Fact]
    public async Task Aggregation_ByIndex_CountsTheDocumentsOfEach()
    {
        await FillAsync(Name("one"), 2);
        await FillAsync(Name("two"), 3);
        var body = """{"size":0,"query":{"range":{"number":{"gte":1}}},"aggs":{"indices":{"terms":{"field":"_index"},"aggs":{"most":{"max":{"field":"number"}}}},"count":{"cardinality":{"field":"_index"}}}}""";
        var answer = await Client.PostAsync($"/{Name("*")}/_search", body);
        Assert.Equal([Name("two"), "2", "2.0"], [answer.At("aggregations", "indices", "buckets", 0, "key"), answer.At("aggregations", "indices", "buckets", 0, "doc_count"), answer.At("aggregations", "indices", "buckets", 0, "most", "value")]);
        Assert.Equal([Name("one"), "1"], [answer.At("aggregations", "indices", "buckets", 1, "key"), answer.At("aggregations", "indices", "buckets", 1, "doc_count")]);
        Assert.Equal("2", answer.At("aggregations", "count", "value"));
    }

    private protected string Name(string name) => $"{prefix}-{name}";

    private async Task FillAsync(string index, int count)
    {
        var lines = Enumerable.Range(0, count).Select(number => $$$"""
            {"index":{"_id":"{{{number}}}"}}
            {"number":{{{number}}},"text":"line {{{number}}}"}

            """);
        Assert.Equal("false", (await Client.PostAsync($"/{index}/_bulk?refresh=true", string.Concat(lines))).At("errors"));
    }
}
