using Dashboard.Services.Logs.Fields;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.DataViews;

namespace Dashboard.Unit.Web.DataViews;

public sealed class DataViewsAddressTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var state = new DataViewsState
        {
            View = "a b/ü", Tab = DataViewTab.Settings, Words = "kuber netes", Kind = LogFieldKind.Number, Subset = FieldSubset.Conflicts, Field = "a,b", Sort = new DataSort("type", Descending: true),
        };
        Assert.Equal(state, DataViewsAddress.Read($"http://localhost{DataViewsAddress.Link(state)}"));
    }

    [Fact]
    public void Read_ANewOne_BeginsWithThePattern()
    {
        var state = DataViewsAddress.Read("http://localhost/data-views?new=logs-*");
        Assert.True(state.IsNew);
        Assert.Equal("logs-*", state.NewPattern);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?tab=nonsense&kind=17&only=99&field=&view=")]
    public void Read_WhatMakesNoSense_IsTheList(string query)
    {
        var state = DataViewsAddress.Read($"http://localhost/data-views{query}");
        Assert.True(state.IsList);
        Assert.Equal(new DataViewsState(), state);
    }
}
