using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Stores.Folder;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects.Stores;

/// <summary>The contract on a folder, and what only files can meet.</summary>
public sealed class FolderStoreTests : SavedObjectStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<FolderStore> opened = [];

    [Fact]
    public async Task List_WithDamagedFiles_TellsThemAndHasTheOthers()
    {
        var store = await OpenAsync();
        Saved(await store.PutAsync(Some.Object(), null, Token));
        folder.Write("search~half.json", """{"type":"search","id":"half","title":"Ha""");
        folder.Write("search~empty.json", "");
        folder.Write("search~other.json", """{"type":"search","id":"errors","title":"Not what its name says","owner":"ada","attributes":{}}""");
        folder.Write("notes.json", "{}");
        var listing = Value(await store.ListAsync(Token));
        Assert.Equal("errors", Assert.Single(listing.Heads).Id);
        Assert.Equal(["notes.json", "search~empty.json", "search~half.json", "search~other.json"], listing.Damaged.Select(damaged => damaged.Place));
        Assert.All(listing.Damaged, damaged => Assert.NotEmpty(damaged.Problem));
    }

    [Fact]
    public async Task Write_OverADamagedFile_IsRefusedAndLeavesIt()
    {
        var store = await OpenAsync();
        const string half = """{"type":"search","id":"half","title":"Ha""";
        var path = folder.Write("search~half.json", half);
        Assert.Equal(FailureKind.Garbled, (await store.GetAsync(new("search", "half"), Token)).Failure?.Kind);
        Assert.Equal(FailureKind.Garbled, (await store.PutAsync(Some.Object("half"), null, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.Garbled, (await store.DeleteAsync(new("search", "half"), "x", Token))?.Kind);
        Assert.Equal(half, await File.ReadAllTextAsync(path, Token));
    }

    [Fact]
    public async Task Write_AfterAKillInMidWrite_TakesThePartAway()
    {
        var before = Saved(await (await OpenAsync()).PutAsync(Some.Object(title: "Before"), null, Token));
        var part = folder.Write($"search~errors.json.{Guid.NewGuid():n}.part", """{"type":"search","id":"err""");
        var restarted = await OpenAsync();
        Assert.Equal("Before", Assert.Single(Value(await restarted.ListAsync(Token)).Heads).Title);
        Saved(await restarted.PutAsync(Some.Object(title: "After"), before.Version, Token));
        Assert.False(File.Exists(part));
        Assert.Equal(["search~errors.json"], Directory.GetFiles(folder.Path, "*.json*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Put_AfterAnEditByHand_IsAConflict()
    {
        var store = await OpenAsync();
        var saved = Saved(await store.PutAsync(Some.Object(), null, Token));
        var path = Path.Combine(folder.Path, "search~errors.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Token)).Replace("Errors", "By hand", StringComparison.Ordinal), Token);
        var outcome = await store.PutAsync(Some.Object(title: "Mine"), saved.Version, Token);
        Assert.Equal((FailureKind.Conflict, "By hand"), (outcome.Failure?.Kind, outcome.Standing?.Title));
    }

    [Fact]
    public async Task List_OfFilesThatStayed_ReadsThemOnce()
    {
        var store = await OpenAsync();
        Saved(await store.PutAsync(Some.Object(), null, Token));
        var path = Path.Combine(folder.Path, "search~errors.json");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);
        Value(await store.ListAsync(Token));

        // A file that was read again would show what was changed behind the same length and time.
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Token)).Replace("Errors", "Erased", StringComparison.Ordinal), Token);
        File.SetLastWriteTimeUtc(path, longAgo);
        Assert.Equal("Errors", Assert.Single(Value(await store.ListAsync(Token)).Heads).Title);
    }

    [Fact]
    public async Task Put_WhileAnotherProcessHoldsTheFolder_WaitsForIt()
    {
        var store = await OpenAsync();
        Directory.CreateDirectory(folder.Path);
        Task<SaveOutcome> waiting;
        await using (new FileStream(Path.Combine(folder.Path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = store.PutAsync(Some.Object(), null, Token);
            Assert.False(waiting.IsCompleted);
        }

        Saved(await waiting);
    }

    [Fact]
    public async Task Put_InAFolderThatIsAFile_IsAFailureWithASentence()
    {
        var path = folder.Write("taken", "");
        using var store = new FolderStore(path, TimeProvider.System);
        Assert.Equal(FailureKind.ServerError, (await store.PutAsync(Some.Object(), null, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.ServerError, (await store.ListAsync(Token)).Failure?.Kind);
    }

    [Theory]
    [InlineData("../../etc", "passwd")]
    [InlineData("search", "../x")]
    [InlineData("search", "a/b")]
    [InlineData("search", "")]
    [InlineData("search", "A")]
    [InlineData("search", ".hidden")]
    [InlineData("search", "a~b")]
    [InlineData("search", "a\n")]
    public async Task Get_WithANameThatCouldLeaveTheFolder_IsABug(string type, string id)
    {
        var store = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.GetAsync(new(type, id), Token));
    }

    public void Dispose()
    {
        opened.ForEach(store => store.Dispose());
        folder.Dispose();
    }

    private protected override Task<ISavedObjectStore> OpenAsync()
    {
        var store = new FolderStore(folder.Path, TimeProvider.System);
        opened.Add(store);
        return Task.FromResult<ISavedObjectStore>(store);
    }
}
