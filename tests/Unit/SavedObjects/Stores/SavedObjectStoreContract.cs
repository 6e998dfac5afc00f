using System.Text.Json;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects.Stores;

/// <summary>What every store must do. Each opening is a process of its own on the same place.</summary>
public abstract class SavedObjectStoreContract
{
    private static readonly SavedObjectKey Nowhere = new("search", "nowhere");

    private protected abstract Task<ISavedObjectStore> OpenAsync();

    [Fact]
    public async Task Put_OfANewObject_IsReadBackWhole()
    {
        var store = await OpenAsync();
        var saved = Saved(await store.PutAsync(Some.Object(), null, Token));
        var read = Value(await store.GetAsync(saved.Key, Token));
        AssertSame(Some.Object(), read);
        Assert.Equal(saved.Version, read.Version);
        Assert.NotEmpty(read.Version);
    }

    [Fact]
    public async Task Put_OfWhatIsThere_IsAConflictWithWhatStands()
    {
        var store = await OpenAsync();
        await store.PutAsync(Some.Object(title: "First"), null, Token);
        var outcome = await store.PutAsync(Some.Object(title: "Second"), null, Token);
        Assert.Equal((FailureKind.Conflict, "First"), (outcome.Failure?.Kind, outcome.Standing?.Title));
        Assert.Equal("First", Value(await store.GetAsync(Some.Object().Key, Token)).Title);
    }

    [Fact]
    public async Task Put_WithTheVersionRead_ReplacesAndGivesAnother()
    {
        var store = await OpenAsync();
        var first = Saved(await store.PutAsync(Some.Object(title: "First"), null, Token));
        var second = Saved(await store.PutAsync(Some.Object(title: "Second"), first.Version, Token));
        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal("Second", Value(await store.GetAsync(first.Key, Token)).Title);
    }

    [Fact]
    public async Task Put_WithAnOldVersion_IsAConflictAndLeavesWhatStands()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        var first = Saved(await one.PutAsync(Some.Object(title: "First"), null, Token));
        var theirs = Saved(await other.PutAsync(Some.Object(title: "Theirs"), first.Version, Token));
        var outcome = await one.PutAsync(Some.Object(title: "Mine"), first.Version, Token);
        Assert.Equal((FailureKind.Conflict, "Theirs", theirs.Version), (outcome.Failure?.Kind, outcome.Standing?.Title, outcome.Standing?.Version));
        Assert.Equal("Theirs", Value(await one.GetAsync(first.Key, Token)).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unheard of")]
    [InlineData("7:1")]
    [InlineData("77")]
    [InlineData("99999999999999999999")]
    public async Task Put_WithAVersionOfNoObject_IsAConflict(string version)
    {
        var store = await OpenAsync();
        await store.PutAsync(Some.Object(), null, Token);
        Assert.Equal(FailureKind.Conflict, (await store.PutAsync(Some.Object(title: "Other"), version, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.Conflict, (await store.DeleteAsync(Some.Object().Key, version, Token))?.Kind);
    }

    [Fact]
    public async Task Put_OfWhatWasDeleted_IsNotFound()
    {
        var store = await OpenAsync();
        var saved = Saved(await store.PutAsync(Some.Object(), null, Token));
        Assert.Null(await store.DeleteAsync(saved.Key, saved.Version, Token));
        Assert.Equal(FailureKind.NotFound, (await store.PutAsync(Some.Object(), saved.Version, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.NotFound, (await store.GetAsync(saved.Key, Token)).Failure?.Kind);
    }

    [Fact]
    public async Task Put_AfterDeletion_DoesNotBringTheOldVersionBack()
    {
        var store = await OpenAsync();
        var first = Saved(await store.PutAsync(Some.Object(title: "First"), null, Token));
        Assert.Null(await store.DeleteAsync(first.Key, first.Version, Token));
        Saved(await store.PutAsync(Some.Object(title: "Second"), null, Token));
        Assert.Equal(FailureKind.Conflict, (await store.PutAsync(Some.Object(title: "Stale"), first.Version, Token)).Failure?.Kind);
    }

    [Fact]
    public async Task Delete_WithAnOldVersion_LeavesWhatStands()
    {
        var store = await OpenAsync();
        var first = Saved(await store.PutAsync(Some.Object(title: "First"), null, Token));
        Saved(await store.PutAsync(Some.Object(title: "Second"), first.Version, Token));
        Assert.Equal(FailureKind.Conflict, (await store.DeleteAsync(first.Key, first.Version, Token))?.Kind);
        Assert.Equal("Second", Value(await store.GetAsync(first.Key, Token)).Title);
    }

    [Fact]
    public async Task Delete_OfNothing_IsNotFound() => Assert.Equal(FailureKind.NotFound, (await (await OpenAsync()).DeleteAsync(Nowhere, "1:1", Token))?.Kind);

    [Fact]
    public async Task Read_OfAnEmptyStore_FindsNothing()
    {
        var store = await OpenAsync();
        Assert.Equal(FailureKind.NotFound, (await store.GetAsync(Nowhere, Token)).Failure?.Kind);
        Assert.Empty(Value(await store.GetManyAsync([Nowhere], Token)));
        var listing = Value(await store.ListAsync(Token));
        Assert.Equal((0, 0L, 0), (listing.Heads.Count, listing.Bytes, listing.Damaged.Count));
    }

    [Fact]
    public async Task List_AfterWritesOfOthers_HasThemAtOnce()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        Assert.Empty(Value(await one.ListAsync(Token)).Heads);
        var first = Saved(await other.PutAsync(Some.Object("a", "First"), null, Token));
        Saved(await other.PutAsync(Some.Object("b", "Same"), null, Token));
        var listing = Value(await one.ListAsync(Token));
        Assert.Equal(["First", "Same"], listing.Heads.OrderBy(head => head.Id).Select(head => head.Title));
        Assert.True(listing.Bytes > 0);

        // As long as it was, at almost the same time.
        Saved(await other.PutAsync(Some.Object("a", "Third"), first.Version, Token));
        Assert.Equal(["Third", "Same"], Value(await one.ListAsync(Token)).Heads.OrderBy(head => head.Id).Select(head => head.Title));
    }

    [Fact]
    public async Task List_OfOneObject_HasItsWholeHead()
    {
        var store = await OpenAsync();
        var saved = Saved(await store.PutAsync(Some.Object(), null, Token));
        var head = Assert.Single(Value(await store.ListAsync(Token)).Heads);
        AssertSameHead(saved, head);
        Assert.Equal(saved.Version, head.Version);
    }

    [Fact]
    public async Task List_OfThousands_HasAll()
    {
        var store = await OpenAsync();
        await Parallel.ForAsync(0, 1100, Token, async (i, token) => Saved(await store.PutAsync(Some.Object($"o{i}", $"Number {i}"), null, token)));
        Assert.Equal(1100, Value(await store.ListAsync(Token)).Heads.Select(head => head.Id).Distinct().Count());
    }

    [Fact]
    public async Task GetMany_OfSomeThatAreThere_HasThemInTheOrderAskedFor()
    {
        var store = await OpenAsync();
        foreach (var id in new[] { "a", "b", "c" })
            await store.PutAsync(Some.Object(id), null, Token);
        var found = Value(await store.GetManyAsync([new("search", "c"), Nowhere, new("search", "a"), new("data-view", "b")], Token));
        Assert.Equal(["c", "a"], found.Select(saved => saved.Id));
    }

    [Fact]
    public async Task Put_OfTypesWithOneId_KeepsThemApart()
    {
        var store = await OpenAsync();
        Saved(await store.PutAsync(Some.Object("x", "A search", "search"), null, Token));
        Saved(await store.PutAsync(Some.Object("x", "A view", "data-view"), null, Token));
        Assert.Equal(("A search", "A view"), (Value(await store.GetAsync(new("search", "x"), Token)).Title, Value(await store.GetAsync(new("data-view", "x"), Token)).Title));
    }

    [Fact]
    public async Task Put_ByTwoWritersAtOnce_LosesNoWrite()
    {
        ISavedObjectStore[] writers = [await OpenAsync(), await OpenAsync()];
        Saved(await writers[0].PutAsync(Counting(0), null, Token));
        await Task.WhenAll(writers.SelectMany(writer => Enumerable.Range(0, 2).Select(_ => Task.Run(() => CountUpAsync(writer, 10), Token))));
        Assert.Equal(40, Value(await writers[1].GetAsync(Counting(0).Key, Token)).Attributes.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Create_ByManyAtOnce_LetsOneIn()
    {
        ISavedObjectStore[] writers = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        var outcomes = await Task.WhenAll(writers.Select((writer, i) => Task.Run(() => writer.PutAsync(Some.Object(title: $"Writer {i}"), null, Token), Token)));
        var winner = Assert.Single(outcomes, outcome => outcome.Failure is null).Saved!;
        Assert.All(outcomes.Where(outcome => outcome.Failure is not null), outcome => Assert.Equal((FailureKind.Conflict, winner.Title), (outcome.Failure!.Kind, outcome.Standing!.Title)));
    }

    [Fact]
    public async Task Put_OfAttributesOfAnyKind_KeepsThemExactly()
    {
        const string attributes = """{"a.b":{"":1},"a":{"b":"text"},"mixed":[1,"x",{"y":null},[]],"long":"🙂 \u0001 \" \\","number":12345678901234567890.5}""";
        var store = await OpenAsync();
        var first = Some.Object() with { Attributes = Some.Json(attributes) };
        Saved(await store.PutAsync(first, null, Token));
        // The same names with other types: nothing of it may be mapped to fields.
        var second = Some.Object("other") with { Attributes = Some.Json("""{"a":17,"mixed":{"z":1},"long":[true]}""") };
        Saved(await store.PutAsync(second, null, Token));
        AssertSame(first, Value(await store.GetAsync(first.Key, Token)));
        AssertSame(second, Value(await store.GetAsync(second.Key, Token)));
    }

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected static SavedObject Saved(SaveOutcome outcome)
    {
        Assert.True(outcome.TryGet(out var saved, out var failure), failure?.Message);
        return saved;
    }

    private protected static T Value<T>(Result<T> result)
    {
        Assert.True(result.TryGet(out var value, out var failure), failure?.Message);
        return value;
    }

    private static SavedObject Counting(int count) => Some.Object("counter") with { Attributes = Some.Json($$"""{"count":{{count}}}""") };

    private static async Task CountUpAsync(ISavedObjectStore store, int times)
    {
        while (times > 0)
        {
            var read = Value(await store.GetAsync(Counting(0).Key, Token));
            var outcome = await store.PutAsync(Counting(read.Attributes.GetProperty("count").GetInt32() + 1), read.Version, Token);
            if (outcome.Failure is null)
                times--;
            else
                Assert.Equal(FailureKind.Conflict, outcome.Failure.Kind);
        }
    }

    private static void AssertSame(SavedObject expected, SavedObject actual)
    {
        AssertSameHead(expected, actual);
        Assert.Equal(expected.References, actual.References);
        Assert.True(JsonElement.DeepEquals(expected.Attributes, actual.Attributes), actual.Attributes.ToString());
    }

    private static void AssertSameHead(SavedObjectHead expected, SavedObjectHead actual)
    {
        Assert.Equal(expected.Key, actual.Key);
        Assert.Equal((expected.Title, expected.Description, expected.Owner, expected.UpdatedBy), (actual.Title, actual.Description, actual.Owner, actual.UpdatedBy));
        Assert.Equal((expected.Visibility, expected.SchemaVersion, expected.CreatedAt, expected.UpdatedAt), (actual.Visibility, actual.SchemaVersion, actual.CreatedAt, actual.UpdatedAt));
        Assert.Equal(expected.Tags, actual.Tags);
        Assert.False(actual.IsReadOnly);
    }
}
