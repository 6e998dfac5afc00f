using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Usage;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class QueryEngineTests
{
    private static readonly TableRow[] Pods =
    [
        SomePods.Row("web-10", restarts: "0", ip: "10.0.0.10", age: TimeSpan.FromHours(1), node: "node-2"),
        SomePods.Row("web-2", restarts: "6 (2m ago)", ready: "1/2", ip: "10.0.0.9", age: TimeSpan.FromDays(3)),
        SomePods.Row("cart-1", "CrashLoopBackOff", "0/1", "12 (3h ago)", "batch", "<none>", "<none>", TimeSpan.FromMinutes(1)),
        SomePods.Row("api-1", "Pending", "0/2", "0", "batch", "10.0.0.2", age: TimeSpan.FromSeconds(5)),
    ];

    [Theory]
    [InlineData("", "cart-1,api-1,web-2,web-10")]
    [InlineData("name", "api-1,cart-1,web-2,web-10")]
    [InlineData("-name", "web-10,web-2,cart-1,api-1")]
    [InlineData("restarts", "api-1,web-10,web-2,cart-1")]
    [InlineData("-restarts", "cart-1,web-2,api-1,web-10")]
    [InlineData("ready", "cart-1,api-1,web-2,web-10")]
    [InlineData("age", "api-1,cart-1,web-10,web-2")]
    [InlineData("-age", "web-2,web-10,cart-1,api-1")]
    [InlineData("ip", "api-1,web-2,web-10,cart-1")]
    [InlineData("-ip", "web-10,web-2,api-1,cart-1")]
    [InlineData("namespace,-name", "cart-1,api-1,web-10,web-2")]
    [InlineData("label:app,-restarts", "api-1,cart-1,web-2,web-10")]
    [InlineData("no-such-column", "cart-1,api-1,web-2,web-10")]
    [InlineData("cpu", "api-1,cart-1,web-2,web-10")]
    public void Run_Sorted_StandsInOrder(string sort, string expected) => Assert.Equal(expected, Names(new() { Sort = SortTerm.Parse(sort) }));

    [Theory]
    [InlineData("web", "web-2,web-10")]
    [InlineData("WEB -web-10", "web-2")]
    [InlineData("crash", "cart-1")]
    [InlineData("label:app=web,api", "api-1,web-2,web-10")]
    [InlineData("label:app!=web", "cart-1,api-1")]
    [InlineData("label:!app", "")]
    [InlineData("field:spec.nodeName=node-2", "web-10")]
    [InlineData("field:spec.nodeName=", "cart-1")]
    [InlineData("field:metadata.namespace!=shop", "cart-1,api-1")]
    public void Run_Filtered_KeepsWhatPasses(string filter, string expected) => Assert.Equal(expected, Names(new() { Filter = FilterParser.Parse(filter).Filter }));

    [Fact]
    public void Run_Chips_AreCountedWorstFirstAndFilter()
    {
        var result = Run(new() { Chips = [StatusChip.Failing, "Pending"] });

        Assert.Equal("failing 1, Pending 1, restarted 1, Running 2", string.Join(", ", result.Chips.Select(chip => $"{chip.Id} {chip.Count}")), ignoreCase: false);
        Assert.Equal(["cart-1", "api-1"], result.Rows.Select(row => row.Name));
        Assert.Equal((4, 3, 2), (result.Total, result.NotAsWanted, result.Namespaces));
    }

    [Fact]
    public void Run_RestartedWithinTheHour_IsFoundByItsChip() => Assert.Equal("web-2", Names(new() { Chips = [StatusChip.Restarted] }));

    [Theory]
    [InlineData("")]
    [InlineData("status,-age")]
    [InlineData("ip")]
    [InlineData("node,namespace,-name")]
    public void Run_TenThousandRows_AreAllSorted(string sort)
    {
        var (plan, rows) = SomePods.Listed(SomePods.Many(10_000));
        var query = new ListQuery { Sort = SortTerm.Parse(sort), Filter = FilterParser.Parse("web label:app=web").Filter };

        var result = QueryEngine.Run(rows, plan, query, UsageSnapshot.Empty, SomePods.Now);

        Assert.Equal(rows.ToHashSet(), result.Rows.ToHashSet());
    }

    private static QueryResult Run(ListQuery query)
    {
        var (plan, rows) = SomePods.Listed(Pods);
        return QueryEngine.Run(rows, plan, query, UsageSnapshot.Empty, SomePods.Now);
    }

    private static string Names(ListQuery query) => string.Join(',', Run(query).Rows.Select(row => row.Name));
}
