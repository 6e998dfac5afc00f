using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Primitives;
using Dashboard.Web.Features.Discover;
using Dashboard.Web.Features.Discover.Exports;

namespace Dashboard.Unit.Web.Discover;

public sealed class ExportAddressTests
{
    [Fact]
    public void Read_WhatLinkWrote_IsTheSame()
    {
        var query = new ExportQuery
        {
            State = new()
            {
                View = "logs", Text = "level : error & \"a b\"", Language = QueryLanguage.Lucene, Columns = ["a,b", "c"], Sort = [new("c", Descending: true)],
                Filters = [new IsFilter("level", LogValue.Of("x")) { Negated = true }], Open = new("index", "id"), Saved = "some", Lines = 3, Tab = DiscoverTab.Inspect, Interval = "1m", Split = "level",
            },
            Range = TimeRange.Between(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), Format = ExportFormat.Ndjson, InZone = true, Limit = 5000, Export = "0123",
        };

        var read = ExportAddress.Read($"http://x{ExportAddress.Link(query)}").Value;

        Assert.Equal(query.State.Columns, read.State.Columns);
        Assert.Equal(query.State.Sort, read.State.Sort);
        Assert.Equal(query.State.Filters, read.State.Filters);
        Assert.Equal(("logs", query.State.Text, QueryLanguage.Lucene, null, null, 1), (read.State.View, read.State.Text, read.State.Language, read.State.Open, read.State.Saved, read.State.Lines));
        Assert.Equal((query.Range, query.Zone, query.Format, true, 5000, "0123"), (read.Range, read.Zone, read.Format, read.InZone, read.Limit!.Value, read.Export));
    }

    [Fact]
    public void Read_Nothing_IsEverythingOfTheDefaultAsCsv()
    {
        var read = ExportAddress.Read("http://x/discover/export").Value;
        Assert.Equal((TimeRange.Default, TimeZoneInfo.Utc, ExportFormat.Csv, false, null, null), (read.Range, read.Zone, read.Format, read.InZone, read.Limit, read.Export));
    }

    [Theory]
    [InlineData("t=never..now")]
    [InlineData("zone=Nowhere/City")]
    [InlineData("format=xlsx")]
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=1e3")]
    [InlineData("limit=99999999999999999999")]
    [InlineData("filters={")]
    [InlineData("filters=[1]")]
    public void Read_AMistake_IsNotPassedOver(string query) => Assert.Equal(FailureKind.Invalid, ExportAddress.Read($"http://x/discover/export?{query}").Failure?.Kind);

    [Fact]
    public void Read_AQueryThatIsCut_IsRefused() => Assert.Equal(FailureKind.Invalid, ExportAddress.Read($"http://x/discover/export?q={new string('a', 30_000)}").Failure?.Kind);
}
