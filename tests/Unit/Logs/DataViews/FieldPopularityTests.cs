using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.SavedObjects;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.Logs.DataViews;

public sealed class FieldPopularityTests : IDisposable
{
    private static readonly DataView View = new() { Id = "logs", Name = "Logs", Pattern = "logs-*", Popularity = new Dictionary<string, int> { ["level"] = 2 } };
    private readonly SavedWorld world = new() { Types = [new() { Name = SavedObjectTypes.DataView }, new() { Name = FieldPopularity.Type, Check = FieldPopularity.Problem }] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Count_InAViewOfOnesOwn_IsForAllWhoUseIt()
    {
        await SaveViewAsync("owner");
        await Of("owner").CountAsync(View, "level", Cancellation);
        await Of("owner").CountAsync(View, "pod", Cancellation);
        Assert.Equal("level 3, pod 1", await StoredAsync("reader"));
    }

    [Fact]
    public async Task Count_InAViewOfAnothers_StaysAsideForTheUser()
    {
        await SaveViewAsync("owner");
        await Of("reader").CountAsync(View, "level", Cancellation);
        await Of("reader").CountAsync(View, "pod", Cancellation);
        await Of("reader").CountAsync(View, "pod", Cancellation);
        Assert.Equal("level 2", await StoredAsync("owner"));
        Assert.Equal("level 3, pod 2", Names(await Of("reader").OfAsync(View, Cancellation)));
        Assert.Equal("level 2", Names(await Of("other").OfAsync(View, Cancellation)));
        Assert.Equal("level 2, pod 2", Names(await Of("reader").OfAsync(View with { Id = "logs", Popularity = new Dictionary<string, int> { ["level"] = 1 } }, Cancellation)));
        Assert.Equal("level 2", Names(await Of("reader").OfAsync(View with { Id = "others" }, Cancellation)));
    }

    [Fact]
    public async Task Count_InAViewThatIsNotKept_StaysAside()
    {
        await Of("reader").CountAsync(View, "pod", Cancellation);
        Assert.Equal("level 2, pod 1", Names(await Of("reader").OfAsync(View, Cancellation)));
    }

    [Fact]
    public async Task Count_OfMoreFieldsThanAreKept_LetsTheRarestGo()
    {
        var popularity = Of("reader");
        await popularity.CountAsync(View, "often", Cancellation);
        for (var i = 0; i < 205; i++)
            await popularity.CountAsync(View, i < 200 ? $"field-{i}" : "often", Cancellation);
        await popularity.CountAsync(View, "latest", Cancellation);
        var counts = await popularity.OfAsync(View with { Popularity = new Dictionary<string, int>() }, Cancellation);
        Assert.Equal(200, counts.Count);
        Assert.Equal((6, 1), (counts["often"], counts["latest"]));
    }

    private FieldPopularity Of(string user) => new(world.As(user), new NamedSession(user));

    private async Task SaveViewAsync(string owner)
    {
        var draft = new SavedObjectDraft { Title = View.Name, Visibility = SavedObjectVisibility.Shared, Attributes = DataViewAttributes.Of(View).Write() };
        Assert.Null((await world.As(owner).CreateAsync(SavedObjectTypes.DataView, View.Id, draft, Cancellation)).Failure);
    }

    private async Task<string> StoredAsync(string user)
    {
        var saved = (await world.As(user).GetAsync(new(SavedObjectTypes.DataView, View.Id), Cancellation)).Value;
        return Names(DataViewAttributes.Read(saved.Attributes)!.Popularity);
    }

    private static string Names(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}"));
}
