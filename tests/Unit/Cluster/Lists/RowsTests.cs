using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Rows;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class RowsTests
{
    [Theory]
    [InlineData("web-2", "web-10")]
    [InlineData("v1.9.4", "v1.36.0")]
    [InlineData("a", "B")]
    [InlineData("web", "web-1")]
    [InlineData("web-007", "web-8")]
    [InlineData(null, "a")]
    public void Compare_Names_AreInPeoplesOrder(string? first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Compare(second, first) > 0);
    }

    [Fact]
    public void Compare_AnyTexts_IsAnOrder() => Prop.ForAll<string, string, string>((a, b, c) =>
        Math.Sign(NaturalOrder.Compare(a, b)) == -Math.Sign(NaturalOrder.Compare(b, a))
        && !(NaturalOrder.Compare(a, b) <= 0 && NaturalOrder.Compare(b, c) <= 0 && NaturalOrder.Compare(a, c) > 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("35s", 35)]
    [InlineData("2m10s", 130)]
    [InlineData("3d4h", 273_600)]
    [InlineData("2y11d", 64_022_400)]
    public void Parse_Duration_IsItsSeconds(string text, int seconds) => Assert.Equal(seconds, HumanDuration.Parse(text)!.Value.TotalSeconds);

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("m5")]
    [InlineData("<none>")]
    [InlineData("99999999999d")]
    public void Parse_NoDuration_IsNull(string text) => Assert.Null(HumanDuration.Parse(text));

    [Fact]
    public void Read_Restarts_KeepsWhenTheLastWas()
    {
        var cell = CellReader.Read(CellKind.Restarts, "6 (2m ago)", SomePods.Now);

        Assert.Equal("6", cell.Text);
        Assert.Equal(SomePods.Now.AddMinutes(-2), CellReader.RestartedAt(cell));
        Assert.True(cell.Number > CellReader.Read(CellKind.Restarts, "6 (3m ago)", SomePods.Now).Number);
    }

    [Theory]
    [InlineData("0/2", "1/2")]
    [InlineData("1/2", "1/1")]
    [InlineData("1/1", "2/2")]
    public void Read_Ratio_SortsByShareThenSize(string less, string more) =>
        Assert.True(CellReader.Read(CellKind.Ratio, less, SomePods.Now).Number < CellReader.Read(CellKind.Ratio, more, SomePods.Now).Number);

    [Fact]
    public void Read_Address_SortsByValue() =>
        Assert.True(CellReader.Read(CellKind.Text, "10.0.0.9", SomePods.Now).Number < CellReader.Read(CellKind.Text, "10.0.0.10", SomePods.Now).Number);

    [Fact]
    public void Read_AnyText_NeverThrows() => Prop.ForAll<string>(text =>
        Enum.GetValues<CellKind>().All(kind => CellReader.Read(kind, text, SomePods.Now).Text?.Length <= (text?.Length ?? 0) || text is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Ordered_AfterAnyChanges_IsAllRowsInOrder() => Prop.ForAll<(byte Name, bool Remove, bool Look)[]>(steps =>
    {
        var store = new RowStore(1000);
        var model = new Dictionary<RowKey, ResourceRow>();
        foreach (var step in steps)
        {
            var row = SomePods.Listed(SomePods.Row($"web-{step.Name % 16}")).Rows[0];
            if (step.Remove && model.Remove(row.Key))
                store.Remove(row.Key);
            else
                store.Set(model[row.Key] = row);
            if (step.Look && !store.Ordered().SequenceEqual(model.Values.Order(RowOrder.Instance)))
                return false;
        }

        return store.Ordered().SequenceEqual(model.Values.Order(RowOrder.Instance));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Set_MoreThanFit_IsCounted()
    {
        var store = new RowStore(2);
        foreach (var row in SomePods.Listed(SomePods.Row("a"), SomePods.Row("b"), SomePods.Row("c")).Rows)
            store.Set(row);

        Assert.Equal((2, 1), (store.Count, store.Dropped));
    }
}
