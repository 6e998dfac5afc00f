using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.Indices;

namespace Dashboard.Unit.Web.Indices;

public sealed class IndicesAddressTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var state = new IndicesState
        {
            Tab = IndicesTab.Backend, Words = "logs", Health = IndexHealth.Red, Hidden = true, Open = ".ds-logs-000001", Part = IndexPart.Mapping, Node = "", Sort = new DataSort("size", Descending: true),
        };
        Assert.Equal(state, IndicesAddress.Read($"http://localhost{IndicesAddress.Link(state)}"));
    }

    [Fact]
    public void Read_WhatMakesNoSense_IsTheList() => Assert.Equal(new IndicesState(), IndicesAddress.Read("http://localhost/indices?tab=no&health=blue&part=7&hidden=yes"));
}
