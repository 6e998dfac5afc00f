using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Web.Features.Discover.Filters;

namespace Dashboard.Unit.Web.Discover;

public sealed class FilterDraftTests
{
    private static readonly FieldList Fields = FieldList.Create([LogField.Of("level", "keyword"), LogField.Of("size", "long")]);

    [Theory]
    [InlineData("""{"is":["level","error"],"not":true,"label":"x","off":true,"pin":true}""")]
    [InlineData("""{"in":["level","a","b"]}""")]
    [InlineData("""{"between":["size",{"gt":1,"lte":null}]}""")]
    [InlineData("""{"exists":"level","not":true}""")]
    [InlineData("""{"dsl":"{\"term\":{\"a\":\"b\"}}"}""")]
    [InlineData("""{"or":[{"is":["level","a"],"label":"first"},{"and":[{"exists":"size"},{"is":["size",5],"not":true}],"not":true}],"not":true}""")]
    public void Build_OfAFilterUntouched_IsTheFilter(string json)
    {
        var before = Assert.Single(LogFilterJson.Read($$"""{"v":1,"filters":[{{json}}]}""").Value);
        var built = FilterDraft.Of(before).Build(Fields, out var problem);
        Assert.Null(problem);
        Assert.Equal(LogFilterJson.Write([before]), LogFilterJson.Write([built!]));
    }

    [Fact]
    public void Build_OfAGroup_JoinsItsConditions()
    {
        var first = FilterDraft.Of(new IsFilter("level", LogValue.Of("error")) { Label = "mine", Disabled = true });
        var group = FilterDraft.Group(GroupOperator.Or, [first.AsMember(), new() { Field = " size ", Operation = FilterOperation.NotBetween, From = "5" }]);
        var built = Assert.IsType<GroupFilter>(group.Build(Fields, out _));
        Assert.Equal((GroupOperator.Or, null, false), (built.Operator, built.Label, built.Disabled));
        Assert.Equal([new IsFilter("level", LogValue.Of("error")), new BetweenFilter("size", new(LogValueKind.Number, "5"), null) { Negated = true }], built.Filters);
    }

    [Fact]
    public void Build_SomethingLacking_SaysWhat()
    {
        Assert.Equal("FilterNeedsField", Problem(new() { Value = "x" }));
        Assert.Equal("FilterNeedsValue", Problem(new() { Field = "level" }));
        Assert.Equal("FilterNeedsValue", Problem(new() { Field = "level", Operation = FilterOperation.OneOf, Value = " , " }));
        Assert.Equal("FilterNeedsValue", Problem(new() { Field = "size", Operation = FilterOperation.Between }));
        Assert.Equal("FilterNeedsMember", Problem(FilterDraft.Group(GroupOperator.And, [])));
        Assert.Equal("FilterNeedsField", Problem(FilterDraft.Group(GroupOperator.And, [new() { Field = "level", Value = "x" }, new()])));
        Assert.Null(Problem(new() { Field = "level", Operation = FilterOperation.Exists }));
    }

    private static string? Problem(FilterDraft draft)
    {
        var built = draft.Build(Fields, out var problem);
        Assert.Equal(problem is null, built is not null);
        return problem;
    }
}
