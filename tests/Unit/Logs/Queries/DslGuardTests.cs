using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Queries.Compile.Dsl;

namespace Dashboard.Unit.Logs.Queries;

public sealed class DslGuardTests
{
    [Theory]
    [InlineData("""{"match_all":{}}""")]
    [InlineData("""{"match_none":{}}""")]
    [InlineData("""{"match":{"message":"a"}}""")]
    [InlineData("""{"match":{"message":{"query":"a b","operator":"and","boost":2}}}""")]
    [InlineData("""{"match_phrase":{"message":{"query":"a b","slop":2}}}""")]
    [InlineData("""{"match_phrase_prefix":{"message":"a b"}}""")]
    [InlineData("""{"multi_match":{"query":"a","fields":["a^2","b"],"type":"best_fields"}}""")]
    [InlineData("""{"term":{"level":{"value":"error","case_insensitive":true}}}""")]
    [InlineData("""{"terms":{"level":["a",1,true,null],"boost":1}}""")]
    [InlineData("""{"terms_set":{"level":{"terms":["a","b"],"minimum_should_match_field":"n"}}}""")]
    [InlineData("""{"range":{"size":{"gte":1,"lt":5}}}""")]
    [InlineData("""{"exists":{"field":"a"}}""")]
    [InlineData("""{"prefix":{"a":"b"}}""")]
    [InlineData("""{"wildcard":{"a":{"value":"b*"}}}""")]
    [InlineData("""{"regexp":{"a":{"value":"b.*","flags":"ALL"}}}""")]
    [InlineData("""{"fuzzy":{"a":{"value":"b","fuzziness":"AUTO"}}}""")]
    [InlineData("""{"ids":{"values":["1","2"]}}""")]
    [InlineData("""{"bool":{"must":[{"term":{"a":1}}],"filter":{"term":{"b":2}},"should":[],"must_not":[{"exists":{"field":"c"}}],"minimum_should_match":1}}""")]
    [InlineData("""{"constant_score":{"filter":{"term":{"a":1}},"boost":1.2}}""")]
    [InlineData("""{"nested":{"path":"n","query":{"term":{"n.a":1}},"score_mode":"none","ignore_unmapped":true}}""")]
    [InlineData("""{"query_string":{"query":"a AND b","default_field":"message","time_zone":"UTC"}}""")]
    [InlineData("""{"simple_query_string":{"query":"a + b","fields":["message"]}}""")]
    [InlineData("""{"dis_max":{"queries":[{"term":{"a":1}},{"term":{"b":1}}],"tie_breaker":0.1}}""")]
    [InlineData("""{"boosting":{"positive":{"term":{"a":1}},"negative":{"term":{"b":1}},"negative_boost":0.5}}""")]
    public void Read_QueryOnTheDocumentItself_IsLetThrough(string json)
    {
        var (query, error) = DslGuard.Read(json);
        Assert.Null(error);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), query));
    }

    [Fact]
    public void Read_QueryInItsWrapping_IsUnwrapped() => Assert.Equal("""{"exists":{"field":"a"}}""", DslGuard.Read("""{"query":{"exists":{"field":"a"}}}""").Query?.ToJsonString());

    [Theory]
    [InlineData("more_like_this", """{"more_like_this":{"fields":["a"],"like":[{"_index":"secret","_id":"1"}]}}""")]
    [InlineData("percolate", """{"percolate":{"field":"q","index":"secret","id":"1"}}""")]
    [InlineData("has_child", """{"has_child":{"type":"c","query":{"match_all":{}}}}""")]
    [InlineData("has_parent", """{"has_parent":{"parent_type":"p","query":{"match_all":{}}}}""")]
    [InlineData("parent_id", """{"parent_id":{"type":"c","id":"1"}}""")]
    [InlineData("pinned", """{"pinned":{"ids":["1"],"organic":{"match_all":{}}}}""")]
    [InlineData("script", """{"script":{"script":"true"}}""")]
    [InlineData("script_score", """{"script_score":{"query":{"match_all":{}},"script":{"source":"1"}}}""")]
    [InlineData("function_score", """{"function_score":{"query":{"match_all":{}},"script_score":{"script":"1"}}}""")]
    [InlineData("wrapper", """{"wrapper":{"query":"eyJtYXRjaF9hbGwiOnt9fQ=="}}""")]
    [InlineData("geo_shape", """{"geo_shape":{"a":{"indexed_shape":{"index":"secret","id":"1","path":"a"}}}}""")]
    [InlineData("shape", """{"shape":{"a":{"indexed_shape":{"index":"secret","id":"1"}}}}""")]
    [InlineData("geo_polygon", """{"geo_polygon":{"a":{"points":[]}}}""")]
    [InlineData("intervals", """{"intervals":{"a":{"match":{"query":"x","filter":{"script":{"source":"1"}}}}}}""")]
    [InlineData("span_term", """{"span_term":{"a":"b"}}""")]
    [InlineData("knn", """{"knn":{"field":"v"}}""")]
    [InlineData("semantic", """{"semantic":{"field":"v","query":"x"}}""")]
    [InlineData("rule", """{"rule":{"organic":{"match_all":{}},"ruleset_ids":["secret"]}}""")]
    [InlineData("weighted_tokens", """{"weighted_tokens":{"a":{}}}""")]
    [InlineData("type", """{"type":{"value":"_doc"}}""")]
    [InlineData("template", """{"template":{"query":{}}}""")]
    [InlineData("nonsense", """{"nonsense":{}}""")]
    [InlineData("BOOL", """{"BOOL":{}}""")]
    [InlineData("query", """{"query":{"query":{"match_all":{}}}}""")]
    public void Read_QueryThatMayReadMore_IsRefusedByName(string name, string json)
    {
        foreach (var one in (string[])[json, $$$"""{"bool":{"must_not":[{"nested":{"path":"n","query":{{{json}}}}}]}}""", $$$"""{"dis_max":{"queries":[{"match_all":{}},{{{json}}}]}}"""])
            Assert.Equal(("DslNotAllowed", name), (DslGuard.Read(one).Error?.Message.Key, DslGuard.Read(one).Error?.Message.Arguments[0]));
    }

    [Theory]
    [InlineData("DslTermsList", """{"terms":{"user":{"index":"secret","id":"1","path":"users"}}}""")]
    [InlineData("DslTermsList", """{"terms":{"level":"error"}}""")]
    [InlineData("DslPlain", """{"terms":{"level":[{"index":"secret"}]}}""")]
    [InlineData("DslPlain", """{"terms":{"boost":{"index":"secret","id":"1","path":"users"}}}""")]
    [InlineData("DslPlain", """{"terms":{"level":[["a"]]}}""")]
    [InlineData("DslParameter", """{"terms_set":{"level":{"terms":["a"],"minimum_should_match_script":{"source":"1"}}}}""")]
    [InlineData("DslPlain", """{"match":{"a":{"query":{"script":"1"}}}}""")]
    [InlineData("DslParameter", """{"match":{"a":{"script":"1"}}}""")]
    [InlineData("DslParameter", """{"nested":{"path":"n","query":{"match_all":{}},"inner_hits":{"script_fields":{}}}}""")]
    [InlineData("DslParameter", """{"regexp":{"a":{"value":"b","max_determinized_states":100000000}}}""")]
    [InlineData("DslParameter", """{"bool":{"filter":[],"script":{"source":"1"}}}""")]
    [InlineData("DslParameter", """{"exists":{"field":"a","index":"secret"}}""")]
    [InlineData("DslPlain", """{"ids":{"values":[{"a":1}]}}""")]
    [InlineData("DslBody", """{"bool":[]}""")]
    [InlineData("DslBody", """{"match_all":null}""")]
    [InlineData("DslOneQuery", """{}""")]
    [InlineData("DslOneQuery", """[]""")]
    [InlineData("DslOneQuery", """5""")]
    [InlineData("DslOneQuery", """{"match_all":{},"script":{}}""")]
    [InlineData("DslOneQuery", """{"bool":{"must":["a"]}}""")]
    [InlineData("DslOneQuery", """{"bool":{"must":"a"}}""")]
    [InlineData("DslNotJson", "")]
    [InlineData("DslNotJson", "{")]
    [InlineData("DslNotJson", """{"term":{"a":1}} {"script":{}}""")]
    [InlineData("DslNotJson", """{"term":{"a":1},"term":{"b":1}}""")]
    [InlineData("DslNotJson", """{"terms":{"a":["x"],"a":{"index":"secret"}}}""")]
    [InlineData("DslNotJson", """{"terms":{"a":["x"],"\u0061":{"index":"secret"}}}""")]
    public void Read_WrongForm_IsRefused(string key, string json) => Assert.Equal(key, DslGuard.Read(json).Error?.Message.Key);

    [Fact]
    public void Read_BeyondTheBounds_IsRefused()
    {
        Assert.Equal("DslTooDeep", Key(Deep(25)));
        Assert.Equal("DslNotJson", Key(Deep(1_000)));
        Assert.Null(Key(Deep(19)));
        Assert.Equal("DslTooMany", Key("""{"bool":{"should":[""" + string.Join(',', Enumerable.Repeat("""{"match_all":{}}""", 1_001)) + "]}}"));
        Assert.Equal("DslTooLong", Key("{\"terms\":{\"a\":[\"" + new string('x', 100_001) + "\"]}}"));
    }

    private static string? Key(string json) => DslGuard.Read(json).Error?.Message.Key;

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("""{"bool":{"must":""", depth)) + """{"match_all":{}}""" + string.Concat(Enumerable.Repeat("}}", depth));
}
