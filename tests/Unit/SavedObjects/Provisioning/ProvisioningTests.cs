using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Services.SavedObjects.Provisioning;
using Dashboard.Unit.SavedObjects.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.SavedObjects.Provisioning;

public sealed class ProvisioningTests : IDisposable
{
    private const string Logs = """{"type":"data-view","id":"logs","title":"Logs","attributes":{"pattern":"logs-*"}}""";

    private readonly TemporaryFolder folder = new();
    private readonly SavedWorld world = new();
    private readonly FolderProvisioning source;

    public ProvisioningTests()
    {
        source = new(folder.Path, world.Time);
        world.Sources = [source];
    }

    [Fact]
    public async Task Get_OfAProvisionedObject_IsReadOnlyForAll()
    {
        folder.Write("views.json", Logs);
        var root = world.As("root", manager: true);
        var saved = (await root.GetAsync(new("data-view", "logs"), Token)).Value;
        Assert.Equal(("Logs", "", SavedObjectVisibility.Shared, true), (saved.Title, saved.Owner, saved.Visibility, saved.IsReadOnly));
        Assert.Equal("SavedObjectProvisioned(views.json)", saved.ReadOnlyReason!.ToString());
        Assert.Equal(FailureKind.Forbidden, (await root.UpdateAsync(saved.Key, Some.Draft(), saved.Version, Token)).Failure?.Kind);
        Assert.Equal(FailureKind.Forbidden, (await root.DeleteAsync(saved.Key, null, Token))?.Kind);
        Assert.False(await root.MayChangeAsync(saved, Token));
        Assert.Equal("logs", Assert.Single((await root.FindAsync(new(), Token)).Value.Objects).Id);
    }

    [Fact]
    public async Task Duplicate_OfAProvisionedObject_CanBeChanged()
    {
        folder.Write("views.json", Logs);
        var ada = world.As("ada");
        var copy = (await ada.DuplicateAsync(new("data-view", "logs"), "My logs", Token)).Saved!;
        Assert.Equal(("ada", false), (copy.Owner, copy.IsReadOnly));
        Assert.Null((await ada.UpdateAsync(copy.Key, Some.Draft("Mine"), copy.Version, Token)).Failure);
    }

    [Fact]
    public async Task Create_UnderTheIdOfAProvisionedObject_IsAConflict()
    {
        folder.Write("views.json", Logs);
        var outcome = await world.As("ada").CreateAsync("data-view", "logs", Some.Draft(), Token);
        Assert.Equal((FailureKind.Conflict, "Logs"), (outcome.Failure?.Kind, outcome.Standing?.Title));
    }

    [Fact]
    public async Task Read_AfterAChangeOfTheFolder_HasItSoon()
    {
        folder.Write("a.json", Logs);
        Assert.Single((await source.ReadAsync(Token)).Objects);
        folder.Write("b.ndjson", $$$"""{{{Logs.Replace("\"logs\"", "\"one\"", StringComparison.Ordinal)}}}{{{"\n"}}}{{{Logs.Replace("\"logs\"", "\"two\"", StringComparison.Ordinal)}}}{{{"\n"}}}{"exportedCount":2,"missing":[]}""");
        world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["logs", "one", "two"], (await source.ReadAsync(Token)).Objects.Select(saved => saved.Id));
        File.Delete(Path.Combine(folder.Path, "a.json"));
        world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["one", "two"], (await source.ReadAsync(Token)).Objects.Select(saved => saved.Id));
    }

    [Fact]
    public async Task Read_OfDamagedFiles_TellsThemAndHasTheOthers()
    {
        folder.Write("bad.json", "{");
        folder.Write("good.json", Logs);
        folder.Write("mixed.ndjson", Logs.Replace("\"logs\"", "\"other\"", StringComparison.Ordinal) + "\n[]\n" + """{"type":"data-view","title":"No id","attributes":{}}""");
        folder.Write("notes.txt", "not looked at");
        var read = await source.ReadAsync(Token);
        Assert.Equal(["logs", "other"], read.Objects.Select(saved => saved.Id));
        Assert.Equal(["bad.json", "mixed.ndjson", "mixed.ndjson"], read.Damaged.Select(damaged => damaged.Place));
        Assert.Equal(3, (await world.As("ada").FindAsync(new(), Token)).Value.Damaged.Count);
    }

    [Fact]
    public async Task Read_OfAFolderThatIsNotThere_SaysSo()
    {
        using var missing = new FolderProvisioning(Path.Combine(folder.Path, "nowhere"), world.Time);
        var read = await missing.ReadAsync(Token);
        Assert.Equal((0, 1), (read.Objects.Count, read.Damaged.Count));
    }

    [Fact]
    public async Task Read_OfConfigMaps_HasThoseThatTheLabelSelects()
    {
        var cluster = new FakeCluster().Serve("v1", "configmaps", "ConfigMap")
            .Add("configmaps", ConfigMap("views", "\"dashboard.io/saved-objects\":\"true\"", Logs))
            .Add("configmaps", ConfigMap("others", "\"app\":\"shop\"", Logs.Replace("\"logs\"", "\"hidden\"", StringComparison.Ordinal)))
            .Add("configmaps", ConfigMap("broken", "\"dashboard.io/saved-objects\":\"true\"", "no json"));
        using var provisioning = new ConfigMapProvisioning(() => cluster, "monitoring", "dashboard.io/saved-objects=true", world.Time);
        var read = await provisioning.ReadAsync(Token);
        var saved = Assert.Single(read.Objects);
        Assert.Equal(("logs", "SavedObjectProvisioned(configmap monitoring/views, view.json)"), (saved.Id, saved.ReadOnlyReason!.ToString()));
        Assert.Equal("configmap monitoring/broken, view.json", Assert.Single(read.Damaged).Place);
    }

    [Fact]
    public async Task Read_OfConfigMapsThatMayNotBeRead_SaysSo()
    {
        var cluster = new FakeCluster().Serve("v1", "configmaps", "ConfigMap").Forbid("configmaps");
        using var provisioning = new ConfigMapProvisioning(() => cluster, "monitoring", "a=b", world.Time);
        var read = await provisioning.ReadAsync(Token);
        Assert.Equal((0, "configmaps of monitoring"), (read.Objects.Count, Assert.Single(read.Damaged).Place));
    }

    public void Dispose()
    {
        source.Dispose();
        world.Dispose();
        folder.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string ConfigMap(string name, string labels, string text) =>
        $$$"""{"metadata":{"name":"{{{name}}}","namespace":"monitoring","labels":{ {{{labels}}} }},"data":{"view.json":"{{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}}"}}""";
}
