using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.Resources.ListPage;
using Dashboard.Web.Navigation;

namespace Dashboard.Unit.Web.Lists;

public sealed class ListStateTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var state = new ListState
        {
            Filter = "label:app=payment,checkout \"two words\" a+b&c=d", Sort = [new("status", false), new("age", true)], Chips = ["failing", "Pending"],
            Columns = ["name", "label:app"], Labels = ["app", "app.kubernetes.io/name"], Open = "shop/web-1", Tab = "yaml",
        };

        var read = ListState.Read(QueryState.With("http://x/cluster/pods?ns=shop", state.Write()));

        Assert.Equal(state.Write(), read.Write());
        Assert.Equal(state.Filter, read.Filter);
    }

    [Fact]
    public void Write_Nothing_LeavesTheAddressBare() => Assert.Equal("http://x/cluster/pods?ns=shop", QueryState.With("http://x/cluster/pods?ns=shop&q=a&sort=b", new ListState().Write()));

    [Theory]
    [InlineData("http://x/cluster/pods?sort=,,-&chips=,&cols=&labels=-bad-,ok&open=")]
    [InlineData("http://x/cluster/pods?q=%00%FF&sort=%22")]
    public void Read_BadAddress_IsReadAsFarAsItGoes(string address) => Assert.True(ListState.Read(address).Labels.All(key => key == "ok"));

    [Fact]
    public void Arrange_RememberedColumns_KeepTheNameFirst()
    {
        DataColumn<string>[] columns = [Column("name") with { IsName = true }, Column("status"), Column("age"), Column("ip") with { ShownByDefault = false }];

        Assert.Equal(["name", "status", "age"], TableLayout.Default.Arrange(columns).Select(column => column.Id));
        var layout = TableLayout.Default.Toggle(columns, "ip").Move(columns, "ip", "status").Toggle(columns, "age").Resize("ip", 1);
        Assert.Equal(["name", "ip", "status"], TableLayout.Read(layout.Write()).Arrange(columns).Select(column => column.Id));
        Assert.Equal(40, layout.Widths["ip"]);
        Assert.Equal(["name", "status", "age"], (TableLayout.Default with { Columns = ["gone"] }).Arrange(columns).Select(column => column.Id));
        Assert.Equal(TableLayout.Default, TableLayout.Read("{broken"));
    }

    [Fact]
    public void Extend_FromTheRowChosenLast_SelectsTheRange()
    {
        string[] keys = ["a", "b", "c", "d"];
        var selection = new RowSelection();
        selection.Toggle("d");
        selection.Extend("b", key => Array.IndexOf(keys, key), (from, to) => keys[from..(to + 1)]);

        Assert.Equal(["b", "c", "d"], selection.Keys.Order());
        selection.Keep(key => key != "c");
        Assert.Equal(2, selection.Count);
    }

    [Fact]
    public void Parse_Sort_RoundTrips() => Assert.Equal("status,-age", string.Join(',', SortTerm.Parse("status,-age,status")));

    private static DataColumn<string> Column(string id) => new() { Id = id, Title = id, Cell = _ => _ => { }, Text = text => text };
}
