using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Usage;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Lists;

/// <summary>Filters that come from cells, from selectors and from completions.</summary>
public sealed class ColumnFilterTests
{
    private static readonly TableRow[] Pods =
    [
        SomePods.Row("web-1", node: "node-1"), SomePods.Row("web-2", "CrashLoopBackOff", "0/1", node: "node-2"),
        SomePods.Row("db-0", @namespace: "data", node: "<none>", labels: new Dictionary<string, string> { ["app"] = "db", ["tier"] = "back" }),
    ];

    [Theory]
    [InlineData("status", 1, false, "web-2")]
    [InlineData("status", 1, true, "db-0 web-1")]
    [InlineData("namespace", 2, false, "db-0")]
    [InlineData("node", 0, false, "web-1")]
    [InlineData("node", 2, false, "db-0")]
    [InlineData("node", 2, true, "web-1 web-2")]
    [InlineData("ready", 0, true, "web-2")]
    [InlineData("label:tier", 0, false, "web-1 web-2")]
    [InlineData("label:tier", 2, false, "db-0")]
    public void Term_OfACell_FindsTheRowsWithItsValueOrTheOthers(string column, int row, bool exclude, string expected)
    {
        var (plan, rows) = SomePods.Listed(Pods);
        var term = ColumnText.Term(plan.Find(column)!, rows.First(it => it.Name == Pods[row].Metadata.Name), exclude);

        Assert.Equal(expected, Names(term!));
    }

    [Theory]
    [InlineData("age")]
    [InlineData("restarts")]
    [InlineData("cpu")]
    public void Term_OfWhatChangesAsOneLooks_IsNone(string column)
    {
        var (plan, rows) = SomePods.Listed(Pods);
        Assert.Null(ColumnText.Term(plan.Find(column)!, rows[0], exclude: false));
    }

    [Fact]
    public void Filter_ColumnThatIsNotThere_FindsNothing() => Assert.Equal("", Names("column:colour=red"));

    [Fact]
    public void OfSelector_SetBased_SelectsAsTheSelectorDoes()
    {
        var selector = LabelSelector.Parse(Json.Of("""
            {"matchLabels":{"app":"db"},"matchExpressions":[{"key":"tier","operator":"In","values":["back","middle"]},{"key":"tier","operator":"NotIn","values":["front"]},
             {"key":"app","operator":"Exists"},{"key":"canary","operator":"DoesNotExist"}]}
            """));

        Assert.Equal("label:app=db label:tier=back,middle label:tier!=front label:app label:!canary", SelectorFilter.Of(selector));
        Assert.Equal("db-0", Names(SelectorFilter.Of(selector)));
    }

    [Theory]
    [InlineData("no", "column:node=")]
    [InlineData("column:", "column:status=")]
    [InlineData("column:node=", "column:node=node-1")]
    [InlineData("web column:status=Cr", "column:status=CrashLoopBackOff")]
    [InlineData("tie", "label:tier=")]
    [InlineData("bac", "label:tier=back")]
    [InlineData("c", "column:")]
    public void Suggest_SomeLetters_OffersTheTerm(string text, string offered)
    {
        var (plan, rows) = SomePods.Listed(Pods);
        Assert.Contains(offered, FilterCompletion.Suggest(text, rows, plan));
    }

    private static string Names(string filter)
    {
        var (plan, rows) = SomePods.Listed(Pods);
        var parsed = FilterParser.Parse(filter);
        Assert.Empty(parsed.Errors);
        var found = QueryEngine.Run(rows, plan, new ListQuery { Filter = parsed.Filter }, UsageSnapshot.Empty, SomePods.Now);
        return string.Join(' ', found.Rows.Select(row => row.Name).Order());
    }
}
