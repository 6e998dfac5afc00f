using System.Globalization;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Unit.Logs.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Logs.Search;

public sealed class FieldCatalogTests
{
    private static readonly IndexPattern Pattern = IndexPattern.Parse("logs-*").Value;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fields_AskedAgain_AreKeptAndRenewedBehindTheReader()
    {
        var time = new ManualTime();
        var asked = 0;
        using var client = Clients.Of(FakeServers.Of(_ => FakeServers.Json(string.Create(CultureInfo.InvariantCulture, $$"""{"fields":{"f{{++asked}}":{"keyword":{"searchable":true,"aggregatable":true} } } }"""))), time: time);
        var catalog = new FieldCatalog(client, time);
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).Value.Find("f1"));
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).Value.Find("f1"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).Value.Find("f1"));
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).Value.Find("f2"));
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).Value.Find("f3"));
        Assert.NotNull((await catalog.FieldsAsync(Pattern, refresh: true, Cancellation)).Value.Find("f4"));
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task Fields_ThatCouldNotBeRead_AreAskedForAgain()
    {
        var isAway = true;
        using var client = Clients.Of(FakeServers.Of(_ => isAway ? null : FakeServers.Json("""{"fields":{}}""")));
        var catalog = new FieldCatalog(client, TimeProvider.System);
        Assert.False((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).IsSuccess);
        isAway = false;
        Assert.True((await catalog.FieldsAsync(Pattern, refresh: false, Cancellation)).IsSuccess);
    }

    [Fact]
    public async Task Fields_OfSeveralTypes_CanOnlyDoWhatAllCan()
    {
        using var client = Clients.Of(FakeServers.Of(_ => FakeServers.Json("""
            {"fields":{
              "a":{"object":{"searchable":false,"aggregatable":false}},
              "a.n":{"nested":{"searchable":false,"aggregatable":false}},
              "a.n.x":{"text":{"searchable":true,"aggregatable":false}},
              "a.n.x.keyword":{"keyword":{"searchable":true,"aggregatable":true}},
              "size":{"long":{"searchable":true,"aggregatable":true},"keyword":{"searchable":true,"aggregatable":false},"unmapped":{"searchable":false,"aggregatable":false}},
              "_id":{"_id":{"searchable":true,"aggregatable":false}},
              "_source":{"_source":{"searchable":false,"aggregatable":false}}}}
            """)));
        var fields = (await new FieldCatalog(client, TimeProvider.System).FieldsAsync(Pattern, refresh: false, Cancellation)).Value;
        Assert.Equal(("a.n.x", "a.n"), (fields.Find("a.n.x.keyword")!.ParentName, fields.Find("a.n.x.keyword")!.NestedPath));
        Assert.Null(fields.Find("a.n.x")!.ParentName);
        Assert.True(fields.Find("size") is { IsSearchable: true, IsAggregatable: false, Types.Count: 2 });
        Assert.True(fields.Find("_id")?.IsMetadata);
        Assert.Null(fields.Find("_source"));
    }
}
