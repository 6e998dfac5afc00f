using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Unit.Logs.Queries;

public sealed class LogFilterJsonTests
{
    public static TheoryData<LogFilter, string> Filters() => new()
    {
        { new IsFilter("level", LogValue.Of("error")), """{"is":["level","error"]}""" },
        { new IsFilter("size", LogValue.Of(9007199254740993)) { Negated = true, Disabled = true, Pinned = true, Label = "크기 <b>" }, """{"is":["size",9007199254740993],"not":true,"off":true,"pin":true,"label":"크기 <b>"}""" },
        { new IsFilter("ok", LogValue.Of(true)), """{"is":["ok",true]}""" },
        { new OneOfFilter("level", [LogValue.Of("a"), LogValue.Of(1.5)]), """{"in":["level","a",1.5]}""" },
        { new OneOfFilter("level", []), """{"in":["level"]}""" },
        { new BetweenFilter("size", LogValue.Of(1), LogValue.Of(5)), """{"between":["size",{"gte":1,"lt":5}]}""" },
        { new BetweenFilter("size", null, LogValue.Of("b")) { FromIncluded = false, ToIncluded = true }, """{"between":["size",{"gt":null,"lte":"b"}]}""" },
        { new ExistsFilter("level"), """{"exists":"level"}""" },
        { new DslFilter("""{"term": """), """{"dsl":"{\"term\": "}""" },
        { new GroupFilter(GroupOperator.Or, [new ExistsFilter("a"), new GroupFilter(GroupOperator.And, [])]), """{"or":[{"exists":"a"},{"and":[]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Write_Filter_IsReadAsTheSame(LogFilter filter, string json)
    {
        var text = $$"""{"v":1,"filters":[{{json}}]}""";
        Assert.Equal(text, LogFilterJson.Write([filter]));
        var read = Assert.Single(LogFilterJson.Read(text).Value);
        Assert.Equal(filter.GetType(), read.GetType());
        Assert.Equal(text, LogFilterJson.Write([read]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"v":1,"filters":[]}""")]
    public void Read_Nothing_IsNoFilter(string json) => Assert.Empty(LogFilterJson.Read(json).Value);

    [Theory]
    [InlineData("The filters cannot be read.", "[]")]
    [InlineData("The filters cannot be read.", "{")]
    [InlineData("The filters cannot be read.", """{"filters":[]}""")]
    [InlineData("The filters cannot be read.", """{"v":1,"filters":[5]}""")]
    [InlineData("The filters cannot be read.", """{"v":1,"filters":[{"not":true}]}""")]
    [InlineData("The filters were written by a newer version (2).", """{"v":2,"filters":[]}""")]
    [InlineData("“filters” of a filter has not the form that it should.", """{"v":1}""")]
    [InlineData("“is” of a filter has not the form that it should.", """{"v":1,"filters":[{"is":["a"]}]}""")]
    [InlineData("“is” of a filter has not the form that it should.", """{"v":1,"filters":[{"is":[1,"a"]}]}""")]
    [InlineData("“is” of a filter has not the form that it should.", """{"v":1,"filters":[{"is":["a",{}]}]}""")]
    [InlineData("“in” of a filter has not the form that it should.", """{"v":1,"filters":[{"in":["a",null]}]}""")]
    [InlineData("“between” of a filter has not the form that it should.", """{"v":1,"filters":[{"between":["a",{"gte":1}]}]}""")]
    [InlineData("“dsl” of a filter has not the form that it should.", """{"v":1,"filters":[{"dsl":{}}]}""")]
    [InlineData("“and” of a filter has not the form that it should.", """{"v":1,"filters":[{"and":{}}]}""")]
    [InlineData("A filter asks one thing, not “exists” as well.", """{"v":1,"filters":[{"is":["a","b"],"exists":"a"}]}""")]
    [InlineData("“script” is no part of a filter.", """{"v":1,"filters":[{"script":"a"}]}""")]
    [InlineData("“more” is no part of a filter.", """{"v":1,"filters":[],"more":1}""")]
    public void Read_Wrong_FailsWithASentence(string message, string json) => Assert.Equal(message, LogFilterJson.Read(json).Failure?.Message);

    [Fact]
    public void Read_BeyondTheBounds_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"and":[""", 11)) + string.Concat(Enumerable.Repeat("]}", 11));
        Assert.Equal("Groups of filters may stand in each other at most 10 deep.", LogFilterJson.Read($$"""{"v":1,"filters":[{{deep}}]}""").Failure?.Message);
        var many = string.Join(',', Enumerable.Repeat("""{"exists":"a"}""", 501));
        Assert.Equal("There may be at most 500 filters.", LogFilterJson.Read($$"""{"v":1,"filters":[{{many}}]}""").Failure?.Message);
        Assert.Equal("Filters may have at most 200000 characters.", LogFilterJson.Read(new string(' ', 200_001)).Failure?.Message);
    }

    public static TheoryData<LogFilter, string> Texts() => new()
    {
        { new IsFilter("level", LogValue.Of("error")), "LogFilterIs(level, error)" },
        { new IsFilter("level", LogValue.Of("error")) { Negated = true }, "LogFilterIsNot(level, error)" },
        { new IsFilter("level", LogValue.Of("error")) { Label = "Mine" }, "LogFilterPlain(Mine)" },
        { new OneOfFilter("level", [LogValue.Of("a"), LogValue.Of("b")]), "LogFilterOneOf(level, a, b)" },
        { new BetweenFilter("size", LogValue.Of(1), LogValue.Of(5)), "LogFilterBetween(size, 1, 5)" },
        { new BetweenFilter("size", null, LogValue.Of(5)) { Negated = true }, "LogFilterBelowNot(size, 5)" },
        { new ExistsFilter("level") { Negated = true }, "LogFilterExistsNot(level)" },
        { new GroupFilter(GroupOperator.Or, [new ExistsFilter("a"), new ExistsFilter("b")]) { Negated = true }, "LogFilterNot(LogFilterGroup(JoinOr(LogFilterExists(a), LogFilterExists(b))))" },
        { new GroupFilter(GroupOperator.Or, [new ExistsFilter("a") { Disabled = true }]), "LogFilterEmpty" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Text_OfAPill_SaysWhatItAsks(LogFilter filter, string expected) => Assert.Equal(expected, LogFilterText.Of(filter).ToString());
}
