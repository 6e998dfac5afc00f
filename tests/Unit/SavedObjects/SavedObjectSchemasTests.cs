using System.Text.Json.Nodes;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Services.SavedObjects.Schema;
using Dashboard.Unit.SavedObjects.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.SavedObjects;

public sealed class SavedObjectSchemasTests : IDisposable
{
    private readonly SavedWorld world = new();

    public SavedObjectSchemasTests() => world.Types = [new() { Name = "search", Migrations = [NameTheQuery, WrapTheQuery] }];

    [Fact]
    public async Task Get_OfAnOlderForm_BringsItToTheNewestAndLeavesTheStoredOne()
    {
        await StoreAsync(1, """{"q":"level:error"}""");
        var read = (await world.As("ada").GetAsync(new("search", "errors"), Token)).Value;
        Assert.Equal((3, "level:error"), (read.SchemaVersion, read.Attributes.Text("query", "text")));
        var stored = (await world.Store.GetAsync(read.Key, Token)).Value;
        Assert.Equal((1, "level:error"), (stored.SchemaVersion, stored.Attributes.Text("q")));
        Assert.Equal(read.Version, stored.Version);
    }

    [Fact]
    public async Task Get_OfTheFormBetween_TakesOnlyTheStepsThatAreLeft()
    {
        await StoreAsync(2, """{"query":"level:error"}""");
        Assert.Equal("level:error", (await world.As("ada").GetAsync(new("search", "errors"), Token)).Value.Attributes.Text("query", "text"));
    }

    [Fact]
    public async Task Update_OfAnOlderForm_StoresTheNewest()
    {
        await StoreAsync(1, """{"q":"level:error"}""");
        var ada = world.As("ada");
        var read = (await ada.GetAsync(new("search", "errors"), Token)).Value;
        Assert.Null((await ada.UpdateAsync(read.Key, SavedObjectDraft.Of(read), read.Version, Token)).Failure);
        var stored = (await world.Store.GetAsync(read.Key, Token)).Value;
        Assert.Equal((3, "level:error"), (stored.SchemaVersion, stored.Attributes.Text("query", "text")));
    }

    [Fact]
    public async Task Get_OfANewerForm_IsReadOnlyAndSaysSo()
    {
        await StoreAsync(7, """{"future":true}""");
        var ada = world.As("ada");
        var read = (await ada.GetAsync(new("search", "errors"), Token)).Value;
        Assert.True(read.Attributes.Flag("future"));
        Assert.Contains("form 7", read.ReadOnlyReason!.Write(), StringComparison.Ordinal);
        Assert.True(Assert.Single((await ada.FindAsync(new(), Token)).Value.Objects).IsReadOnly);
        Assert.Equal(FailureKind.Forbidden, (await ada.UpdateAsync(read.Key, SavedObjectDraft.Of(read), read.Version, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.Forbidden, (await ada.DeleteAsync(read.Key, null, Token))?.Kind);
        Assert.Equal(FailureKind.Forbidden, (await ada.DuplicateAsync(read.Key, "Copy", Token)).Failure?.Kind);
    }

    [Theory]
    [InlineData("""{"q":{"not":"a text"}}""")]
    [InlineData("""{"q":17}""")]
    [InlineData("{}")]
    public async Task Get_OfWhatCannotBeBroughtToTheNewestForm_IsReadOnlyAsItIsStored(string attributes)
    {
        await StoreAsync(1, attributes);
        var read = (await world.As("ada").GetAsync(new("search", "errors"), Token)).Value;
        Assert.Equal(("SavedObjectNotMigrated", 1), (read.ReadOnlyReason?.Key, read.SchemaVersion));
        Assert.True(System.Text.Json.JsonElement.DeepEquals(Some.Json(attributes), read.Attributes));
    }

    [Fact]
    public void Register_OfATypeTwice_IsABug() =>
        Assert.Throws<ArgumentException>(() => new SavedObjectSchemas([new() { Name = "search" }, new() { Name = "search" }]));

    public void Dispose() => world.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject NameTheQuery(JsonObject attributes)
    {
        attributes["query"] = (attributes["q"] ?? throw new KeyNotFoundException("q")).GetValue<string>();
        attributes.Remove("q");
        return attributes;
    }

    private static JsonObject WrapTheQuery(JsonObject attributes) => new() { ["query"] = new JsonObject { ["text"] = attributes["query"]!.DeepClone() } };

    private async Task StoreAsync(int form, string attributes) =>
        Assert.Null((await world.Store.PutAsync(Some.Object() with { SchemaVersion = form, Attributes = Some.Json(attributes) }, null, Token)).Failure);
}
