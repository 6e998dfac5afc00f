using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Kql;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Unit.Logs.Queries;

public sealed class QueryCompilerTests
{
    [Theory]
    [InlineData("level:error and size:5", """{"bool":{"filter":[{"term":{"level":{"value":"error"}}},{"match":{"size":"5"}}]}}""")]
    [InlineData("level:error or size:5", """{"bool":{"should":[{"term":{"level":{"value":"error"}}},{"match":{"size":"5"}}],"minimum_should_match":1}}""")]
    [InlineData("not level:error", """{"bool":{"must_not":[{"term":{"level":{"value":"error"}}}]}}""")]
    [InlineData("level:*", """{"exists":{"field":"level"}}""")]
    [InlineData("absent:*", """{"exists":{"field":"absent"}}""")]
    [InlineData("*:*", """{"match_all":{}}""")]
    [InlineData("message:connection refused", """{"match":{"message":"connection refused"}}""")]
    [InlineData("message:\"connection refused\"", """{"match_phrase":{"message":"connection refused"}}""")]
    [InlineData("absent:a", """{"match":{"absent":"a"}}""")]
    [InlineData("level:\"error\"", """{"term":{"level":{"value":"error"}}}""")]
    [InlineData("ok:true", """{"match":{"ok":true}}""")]
    [InlineData("level:true", """{"term":{"level":{"value":true}}}""")]
    [InlineData("level:null", """{"bool":{"must_not":[{"exists":{"field":"level"}}]}}""")]
    [InlineData("client.ip:10.0.0.0/8", """{"match":{"client.ip":"10.0.0.0/8"}}""")]
    [InlineData("mixed:a", """{"match":{"mixed":{"query":"a","lenient":true}}}""")]
    [InlineData("@timestamp:2026-03-01", """{"range":{"@timestamp":{"gte":"2026-03-01","lte":"2026-03-01","time_zone":"Europe/Berlin"}}}""")]
    [InlineData("@timestamp:\"2026-03-01\"", """{"range":{"@timestamp":{"gte":"2026-03-01","lte":"2026-03-01","time_zone":"Europe/Berlin"}}}""")]
    [InlineData("level:err*", """{"wildcard":{"level":{"value":"err*"}}}""")]
    [InlineData("level:e\\*r?\\\\*", """{"wildcard":{"level":{"value":"e\\*r\\?\\\\*"}}}""")]
    [InlineData("message:time*", """{"query_string":{"fields":["message"],"query":"time*"}}""")]
    [InlineData("message:a-b\\:c/?*", """{"query_string":{"fields":["message"],"query":"a\\-b\\:c\\/\\?*"}}""")]
    [InlineData("message:a \\AND b*", """{"query_string":{"fields":["message"],"query":"a \\AND b*"}}""")]
    [InlineData("size >= 5", """{"range":{"size":{"gte":"5"}}}""")]
    [InlineData("size < 5", """{"range":{"size":{"lt":"5"}}}""")]
    [InlineData("@timestamp > now-1h", """{"range":{"@timestamp":{"gt":"now-1h","time_zone":"Europe/Berlin"}}}""")]
    [InlineData("timeout", """{"multi_match":{"type":"best_fields","query":"timeout","lenient":true}}""")]
    [InlineData("\"read timeout\"", """{"multi_match":{"type":"phrase","query":"read timeout","lenient":true}}""")]
    [InlineData("time*out", """{"query_string":{"query":"time*out"}}""")]
    [InlineData("level:**e***r**", """{"wildcard":{"level":{"value":"*e*r*"}}}""")]
    [InlineData("@timestamp:1772404200000", """{"range":{"@timestamp":{"gte":"1772404200000","lte":"1772404200000"}}}""")]
    [InlineData("true", """{"multi_match":{"type":"best_fields","query":true,"lenient":true}}""")]
    [InlineData("kubernetes.*.name:a", """{"bool":{"should":[{"term":{"kubernetes.node.name":{"value":"a"}}},{"term":{"kubernetes.pod.name":{"value":"a"}}}],"minimum_should_match":1}}""")]
    [InlineData("kubernetes.p*:a", """{"term":{"kubernetes.pod.name":{"value":"a"}}}""")]
    [InlineData("nothing*:a", """{"match_none":{}}""")]
    [InlineData("mess*:\"a b\"", """{"bool":{"should":[{"match_phrase":{"message":"a b"}},{"term":{"message.keyword":{"value":"a b"}}}],"minimum_should_match":1}}""")]
    [InlineData("size*:abc", """{"match":{"size":{"query":"abc","lenient":true}}}""")]
    [InlineData("@time*:abc", """{"match_none":{}}""")]
    [InlineData("\"kubernetes.*\":a", """{"match":{"kubernetes.*":"a"}}""")]
    [InlineData("items:{ name:a and size > 1 }",
        """{"nested":{"path":"items","query":{"bool":{"filter":[{"term":{"items.name":{"value":"a"}}},{"range":{"items.size":{"gt":"1"}}}]}},"score_mode":"none","ignore_unmapped":true}}""")]
    [InlineData("items:{ parts:{ code:a } }",
        """{"nested":{"path":"items","query":{"nested":{"path":"items.parts","query":{"term":{"items.parts.code":{"value":"a"}}},"score_mode":"none","ignore_unmapped":true}},"score_mode":"none","ignore_unmapped":true}}""")]
    [InlineData("items:*", """{"nested":{"path":"items","query":{"match_all":{}},"score_mode":"none","ignore_unmapped":true}}""")]
    [InlineData("items.n*:a", """{"nested":{"path":"items","query":{"term":{"items.name":{"value":"a"}}},"score_mode":"none","ignore_unmapped":true}}""")]
    public void Compile_Kql_IsTheServersDsl(string text, string expected) => AssertJson($$"""[{{expected}}]""", Filter(new() { Text = text }));

    [Theory]
    [InlineData("items.name:a", "KqlNeedsNested")]
    [InlineData("items:{ level:a }", "KqlOtherNested")]
    [InlineData("items:{ parts.code:a }", "KqlOtherNested")]
    [InlineData("size:5*", "KqlPatternOnType")]
    [InlineData("level:(a or", "KqlNotClosed")]
    public void Check_WhatTheServerCouldNotFind_SaysWhy(string text, string key)
    {
        var fields = FieldList.Create([.. Some.Fields, LogField.Of("items.level", "keyword") with { NestedPath = "other" }]);
        Assert.Equal(key, QueryCompiler.Check(new() { Text = text }, Some.Context(fields))?.Message.Key);
    }

    [Fact]
    public void Check_FieldThatIsNotNested_IsNoNestedField()
    {
        var fields = FieldList.Create([.. Some.Fields, LogField.Of("items.flat", "keyword")]);
        var error = QueryCompiler.Check(new() { Text = "items:{ flat:a }" }, Some.Context(fields));
        Assert.Equal(("KqlNotNested", new TextSpan(8, 4)), (error?.Message.Key, error?.Span));
    }

    [Fact]
    public void Compile_MoreFieldsThanTheServerTakes_IsRefused()
    {
        var fields = FieldList.Create(Enumerable.Range(0, 1025).Select(number => LogField.Of($"f{number}", "keyword")));
        Assert.Equal("KqlTooManyFields", QueryCompiler.Check(new() { Text = "f*:a" }, Some.Context(fields))?.Message.Key);
        Assert.Null(QueryCompiler.Check(new() { Text = "f1*:a" }, Some.Context(fields)));
    }

    [Fact]
    public void Compile_DeepestQuery_IsWritten()
    {
        var text = string.Concat(Enumerable.Repeat("a or b and not (", KqlParser.MaximumDepth)) + "c" + new string(')', KqlParser.MaximumDepth);
        Assert.True(QueryCompiler.Compile(new() { Text = text }, Some.Context()).IsSuccess);
    }

    [Fact]
    public void Compile_Lucene_IsAQueryString() => AssertJson(
        """[{"query_string":{"query":"level:err* AND size:[1 TO 5]","default_field":"*","analyze_wildcard":true,"lenient":true,"time_zone":"Europe/Berlin"}}]""",
        Filter(new() { Text = "level:err* AND size:[1 TO 5]", Language = QueryLanguage.Lucene }));

    [Theory]
    [InlineData(QueryLanguage.Kql)]
    [InlineData(QueryLanguage.Lucene)]
    public void Compile_NoText_AsksForEverything(QueryLanguage language) =>
        AssertJson("""{"bool":{"filter":[],"must_not":[]}}""", QueryCompiler.Compile(new() { Text = " ", Language = language }, Some.Context()).Value);

    [Fact]
    public void Compile_Time_IsARange() => AssertJson(
        """[{"range":{"@timestamp":{"gte":"2026-03-17T23:00:00.000Z","lte":"2026-03-18T22:59:59.999Z","format":"strict_date_optional_time"}}}]""",
        Filter(new() { Time = TimeRange.ParseUrl("now/d..now/d").Value }));

    [Fact]
    public void Compile_TimeWithoutATimeField_IsLeftOut() => AssertJson(
        """{"bool":{"filter":[],"must_not":[]}}""", QueryCompiler.Compile(new() { Time = TimeRange.Default }, Some.Context() with { TimeField = null }).Value);

    [Fact]
    public void Compile_Pills_StandBesideTheQuery()
    {
        LogFilter[] filters =
        [
            new IsFilter("level", LogValue.Of("error")),
            new IsFilter("message", LogValue.Of("read timeout")) { Negated = true },
            new IsFilter("ok", LogValue.Of(true)) { Disabled = true },
        ];
        AssertJson(
            """{"bool":{"filter":[{"match":{"size":"5"}},{"term":{"level":{"value":"error"}}}],"must_not":[{"match_phrase":{"message":"read timeout"}}]}}""",
            QueryCompiler.Compile(new() { Text = "size:5", Filters = filters }, Some.Context()).Value);
    }

    public static TheoryData<LogFilter, string> Pills() => new()
    {
        { new IsFilter("size", LogValue.Of(9007199254740993)), """{"match_phrase":{"size":9007199254740993}}""" },
        { new IsFilter("@timestamp", LogValue.Of("2026-03-01")), """{"range":{"@timestamp":{"gte":"2026-03-01","lte":"2026-03-01","time_zone":"Europe/Berlin"}}}""" },
        { new IsFilter("items.name", LogValue.Of("a")), """{"nested":{"path":"items","query":{"term":{"items.name":{"value":"a"}}},"score_mode":"none","ignore_unmapped":true}}""" },
        { new OneOfFilter("level", [LogValue.Of("a"), LogValue.Of("b")]), """{"terms":{"level":["a","b"]}}""" },
        { new OneOfFilter("size", [LogValue.Of(1), LogValue.Of(2)]), """{"bool":{"should":[{"match_phrase":{"size":1}},{"match_phrase":{"size":2}}],"minimum_should_match":1}}""" },
        { new OneOfFilter("level", []), """{"match_none":{}}""" },
        { new BetweenFilter("size", LogValue.Of(1), LogValue.Of(5)), """{"range":{"size":{"gte":1,"lt":5}}}""" },
        { new BetweenFilter("size", LogValue.Of(1), null) { FromIncluded = false }, """{"range":{"size":{"gt":1}}}""" },
        { new BetweenFilter("@timestamp", null, LogValue.Of("now")) { ToIncluded = true }, """{"range":{"@timestamp":{"lte":"now","time_zone":"Europe/Berlin"}}}""" },
        { new BetweenFilter("size", null, null), """{"exists":{"field":"size"}}""" },
        { new ExistsFilter("level"), """{"exists":{"field":"level"}}""" },
        { new DslFilter("""{"prefix":{"level":"e"}}"""), """{"prefix":{"level":"e"}}""" },
        {
            new GroupFilter(GroupOperator.Or,
            [
                new ExistsFilter("a") { Negated = true }, new ExistsFilter("off") { Disabled = true },
                new GroupFilter(GroupOperator.And, [new ExistsFilter("b"), new ExistsFilter("c")]), new GroupFilter(GroupOperator.And, []),
            ]),
            """
            {"bool":{"should":[{"bool":{"must_not":[{"exists":{"field":"a"}}]}},{"bool":{"filter":[{"exists":{"field":"b"}},{"exists":{"field":"c"}}]}}],"minimum_should_match":1}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Pills), DisableDiscoveryEnumeration = true)]
    public void Compile_Pill_IsTheServersDsl(LogFilter filter, string expected) => AssertJson($"[{expected}]", Filter(new() { Filters = [filter] }));

    [Fact]
    public void Compile_PillThatIsRefused_Fails() => Assert.Equal(
        "The query “percolate” is not allowed in a filter: only those that look at nothing but the document itself are.",
        QueryCompiler.Compile(new() { Filters = [new DslFilter("""{"bool":{"must":{"percolate":{}}}}""")] }, Some.Context()).Failure?.Message);

    [Fact]
    public void Compile_DisabledPillThatIsRefused_IsNotAsked() =>
        Assert.True(QueryCompiler.Compile(new() { Filters = [new DslFilter("{") { Disabled = true }] }, Some.Context()).IsSuccess);

    private static JsonElement Filter(LogQuery query)
    {
        var result = QueryCompiler.Compile(query, Some.Context());
        Assert.Null(result.Failure?.Message);
        return result.Value.GetProperty("bool").GetProperty("filter");
    }

    private static void AssertJson(string expected, JsonElement actual) => Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonSerializer.Serialize(actual));
}
