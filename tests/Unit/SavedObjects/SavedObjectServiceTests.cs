using Dashboard.Services.Access;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects;

public sealed class SavedObjectServiceTests : IDisposable
{
    private readonly SavedWorld world = new();

    [Fact]
    public async Task Create_ByAUser_MakesThemTheOwner()
    {
        var saved = Saved(await world.As("ada").CreateAsync("search", null, Some.Draft(" Errors "), Token));
        Assert.Equal(("ada", "ada", "Errors", SavedObjectVisibility.Private), (saved.Owner, saved.UpdatedBy, saved.Title, saved.Visibility));
        Assert.Equal((world.Time.GetUtcNow(), world.Time.GetUtcNow(), 1), (saved.CreatedAt, saved.UpdatedAt, saved.SchemaVersion));
        Assert.True(Guid.TryParse(saved.Id, out _));
    }

    [Fact]
    public async Task Read_OfAnothersPrivateObject_IsAsIfThereWereNone()
    {
        var saved = Saved(await world.As("ada").CreateAsync("search", "mine", Some.Draft(), Token));
        var bob = world.As("bob", manager: true);
        Assert.Equal(FailureKind.NotFound, (await bob.GetAsync(saved.Key, Token)).Failure?.Kind);
        Assert.Empty((await bob.GetManyAsync([saved.Key], Token)).Value);
        var page = (await bob.FindAsync(new(), Token)).Value;
        Assert.Equal((0, 0), (page.Total, page.Tags.Count));
        Assert.Equal(FailureKind.NotFound, (await bob.UpdateAsync(saved.Key, Some.Draft(), saved.Version, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.NotFound, (await bob.DeleteAsync(saved.Key, saved.Version, Token))?.Kind);
        Assert.Equal(FailureKind.NotFound, (await bob.DuplicateAsync(saved.Key, "Copy", Token)).Failure?.Kind);
        Assert.False(await bob.MayChangeAsync(saved, Token));
    }

    [Fact]
    public async Task Create_UnderTheIdOfAnothersPrivateObject_TellsNothingOfIt()
    {
        Saved(await world.As("ada").CreateAsync("search", "mine", Some.Draft("Secret"), Token));
        var outcome = await world.As("bob").CreateAsync("search", "mine", Some.Draft(), Token);
        Assert.Equal(FailureKind.Conflict, outcome.Failure?.Kind);
        Assert.Null(outcome.Standing);
        Assert.DoesNotContain("Secret", outcome.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfAnothersSharedObject_TakesTheConfiguredRight()
    {
        var saved = Saved(await world.As("ada").CreateAsync("search", "ours", Some.Draft(visibility: SavedObjectVisibility.Shared), Token));
        var access = new FixedAccess(allowed: false);
        var bob = world.As("bob", access);
        Assert.Equal("Errors", (await bob.GetAsync(saved.Key, Token)).Value.Title);
        var refused = await bob.UpdateAsync(saved.Key, SavedObjectDraft.Of(saved) with { Title = "Bob's" }, saved.Version, Token);
        Assert.Equal(FailureKind.Forbidden, refused.Failure?.Kind);
        Assert.Equal(FailureKind.Forbidden, (await bob.DeleteAsync(saved.Key, null, Token))?.Kind);
        Assert.All(access.Asked, question => Assert.Equal(new AccessQuestion("*", "*", "*"), question));

        var manager = world.As("root", manager: true);
        var changed = Saved(await manager.UpdateAsync(saved.Key, SavedObjectDraft.Of(saved) with { Title = "Better" }, saved.Version, Token));
        Assert.Equal(("ada", "root", "Better"), (changed.Owner, changed.UpdatedBy, changed.Title));
        Assert.Null(await manager.DeleteAsync(saved.Key, changed.Version, Token));
    }

    [Fact]
    public async Task Change_OfOnesOwnObject_AsksTheClusterNothing()
    {
        var access = new FixedAccess(allowed: false);
        var ada = world.As("ada", access);
        var saved = Saved(await ada.CreateAsync("search", null, Some.Draft(visibility: SavedObjectVisibility.Shared), Token));
        Saved(await ada.UpdateAsync(saved.Key, Some.Draft("Mine again"), saved.Version, Token));
        Assert.Empty(access.Asked);
    }

    [Fact]
    public async Task Update_OfTheVisibilityByAManager_IsRefused()
    {
        var saved = Saved(await world.As("ada").CreateAsync("search", null, Some.Draft(visibility: SavedObjectVisibility.Shared), Token));
        var outcome = await world.As("root", manager: true).UpdateAsync(saved.Key, Some.Draft(), saved.Version, Token);
        Assert.Equal(FailureKind.Forbidden, outcome.Failure?.Kind);
    }

    [Fact]
    public async Task Update_WithAnOldVersion_ShowsWhatStands()
    {
        var ada = world.As("ada");
        var first = Saved(await ada.CreateAsync("search", null, Some.Draft("First"), Token));
        Saved(await ada.UpdateAsync(first.Key, Some.Draft("Other tab"), first.Version, Token));
        var outcome = await ada.UpdateAsync(first.Key, Some.Draft("This tab"), first.Version, Token);
        Assert.Equal((FailureKind.Conflict, "Other tab"), (outcome.Failure?.Kind, outcome.Standing?.Title));
        Saved(await ada.UpdateAsync(first.Key, Some.Draft("This tab"), outcome.Standing!.Version, Token));
    }

    [Fact]
    public async Task Update_Later_KeepsTheOwnerAndTheTimeOfMaking()
    {
        var ada = world.As("ada");
        var first = Saved(await ada.CreateAsync("search", null, Some.Draft(), Token));
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var second = Saved(await ada.UpdateAsync(first.Key, Some.Draft("Later"), first.Version, Token));
        Assert.Equal((first.CreatedAt, first.CreatedAt.AddMinutes(5)), (second.CreatedAt, second.UpdatedAt));
    }

    [Fact]
    public async Task Duplicate_OfAnothersSharedObject_IsOnesOwnPrivateCopy()
    {
        var saved = Saved(await world.As("ada").CreateAsync("search", null, Some.Draft(visibility: SavedObjectVisibility.Shared), Token));
        var copy = Saved(await world.As("bob").DuplicateAsync(saved.Key, "Copy of Errors", Token));
        Assert.Equal(("bob", "Copy of Errors", SavedObjectVisibility.Private), (copy.Owner, copy.Title, copy.Visibility));
        Assert.NotEqual(saved.Id, copy.Id);
        Assert.Equal("level:error", copy.Attributes.Text("query"));
    }

    [Theory]
    [InlineData("", "x", "title")]
    [InlineData("Line\nbreak", "x", "title")]
    [InlineData("Fine", "Capital", "id")]
    [InlineData("Fine", "../x", "id")]
    [InlineData("Fine", "a~b", "id")]
    public async Task Create_OfWhatCannotStand_SaysWhy(string title, string id, string about)
    {
        var outcome = await world.As("ada").CreateAsync("search", id, Some.Draft(title), Token);
        Assert.Equal(FailureKind.Invalid, outcome.Failure?.Kind);
        Assert.Contains(about, outcome.Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fine", "{\"text\":\"\\ud800\"}")]
    [InlineData("Fine", "{\"\\udc00\":1}")]
    [InlineData("Fine", "[]")]
    public async Task Create_OfTextThatIsNoUnicode_IsInvalid(string title, string attributes) =>
        Assert.Equal(FailureKind.Invalid, (await world.As("ada").CreateAsync("search", null, Some.Draft(title, attributes: attributes), Token)).Failure?.Kind);

    [Fact]
    public async Task Create_UnderHalfASurrogatePair_IsInvalid() =>
        Assert.Equal(FailureKind.Invalid, (await world.As("ada").CreateAsync("search", null, Some.Draft($"half {'\ud83d'}"), Token)).Failure?.Kind);

    [Fact]
    public async Task Create_OfATypeThatNobodyRegistered_IsInvalid() =>
        Assert.Equal(FailureKind.Invalid, (await world.As("ada").CreateAsync("unheard", null, Some.Draft(), Token)).Failure?.Kind);

    [Fact]
    public async Task Create_OfAttributesThatItsTypeRefuses_SaysWhy()
    {
        world.Types = [new() { Name = "search", Check = attributes => attributes.Text("query") is null ? "It has no query." : null }];
        Assert.Equal("It has no query.", (await world.As("ada").CreateAsync("search", null, Some.Draft(attributes: "{}"), Token)).Failure?.Message);
        Saved(await world.As("ada").CreateAsync("search", null, Some.Draft(), Token));
    }

    [Fact]
    public async Task Create_OfMoreThanTheLimits_IsRefused()
    {
        world.Limits = new() { MaxObjectBytes = 2000, MaxObjects = 2, MaxTotalBytes = 100_000 };
        var ada = world.As("ada");
        var big = Some.Draft(attributes: $$"""{"text":"{{new string('x', 2000)}}"}""");
        Assert.Contains("MaxObjectSize", (await ada.CreateAsync("search", null, big, Token)).Failure!.Message, StringComparison.Ordinal);
        var first = Saved(await ada.CreateAsync("search", null, Some.Draft(), Token));
        Saved(await ada.CreateAsync("search", null, Some.Draft(), Token));
        Assert.Equal(FailureKind.Invalid, (await ada.CreateAsync("search", null, Some.Draft(), Token)).Failure?.Kind);
        Saved(await ada.UpdateAsync(first.Key, Some.Draft("Still goes"), first.Version, Token));
    }

    [Fact]
    public async Task Create_BeyondTheTotalSize_IsRefusedUntilSomeIsDeleted()
    {
        world.Limits = new() { MaxTotalBytes = 1500 };
        var ada = world.As("ada");
        var draft = Some.Draft(attributes: $$"""{"text":"{{new string('x', 700)}}"}""");
        var first = Saved(await ada.CreateAsync("search", null, draft, Token));
        Assert.Contains("MaxTotalSize", (await ada.CreateAsync("search", null, draft, Token)).Failure!.Message, StringComparison.Ordinal);
        Assert.Null(await ada.DeleteAsync(first.Key, null, Token));
        Saved(await ada.CreateAsync("search", null, draft, Token));
    }

    [Fact]
    public async Task Find_ByWordsTagsTypeAndOwner_HasWhatMatchesAll()
    {
        var ada = world.As("ada");
        Saved(await ada.CreateAsync("search", "one", Some.Draft("Shop errors", SavedObjectVisibility.Shared) with { Tags = ["shop", "night"] }, Token));
        Saved(await ada.CreateAsync("search", "two", Some.Draft("Payments") with { Description = "Errors of the SHOP", Tags = ["shop"] }, Token));
        Saved(await ada.CreateAsync("data-view", "three", Some.Draft("Shop logs"), Token));
        Saved(await world.As("bob").CreateAsync("search", "four", Some.Draft("Shop errors of Bob", SavedObjectVisibility.Shared), Token));

        Assert.Equal(["two", "one", "four"], await FoundAsync(ada, new() { Types = ["search"], Text = "shop error" }));
        Assert.Equal(["one"], await FoundAsync(ada, new() { Text = "shop", Tags = ["night", "shop"] }));
        Assert.Equal(["four"], await FoundAsync(ada, new() { Owner = "bob" }));
        var page = (await ada.FindAsync(new() { Types = ["search"], Offset = 1, Limit = 1 }, Token)).Value;
        Assert.Equal((3, "one"), (page.Total, Assert.Single(page.Objects).Id));
        Assert.Equal([new TagCount("shop", 2), new TagCount("night", 1)], page.Tags);
    }

    public void Dispose() => world.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<IEnumerable<string>> FoundAsync(ISavedObjects saved, SavedObjectQuery query) => (await saved.FindAsync(query, Token)).Value.Objects.Select(head => head.Id);

    private static SavedObject Saved(SaveOutcome outcome)
    {
        Assert.True(outcome.TryGet(out var saved, out var failure), failure?.Message);
        return saved;
    }
}
