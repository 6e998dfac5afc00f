using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>Lists that are followed.</summary>
public abstract class FollowingContract(KubernetesBackend backend) : KubernetesContract(backend)
{
    [Fact]
    public async Task FollowTable_CreateChangeDelete_AreTold()
    {
        await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap("there", "follow"));
        await using var updates = Admin.FollowTableAsync(ConfigMaps, Mine("group=follow"), Token).GetAsyncEnumerator(Token);

        var snapshot = Assert.IsType<ListUpdate<TableRow>.Snapshot>(await NextAsync(updates));
        Assert.Equal("Name", snapshot.Columns[0].Name);
        Assert.Equal("there", Assert.Single(snapshot.Items).Metadata.Name);

        await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap("new", "follow"));
        Assert.Equal((ChangeKind.Added, "new"), await ChangeAsync(updates));
        await Backend.Writer.ReplaceAsync($"{ConfigMapsPath}/new", ConfigMap("new", "follow", "2"));
        Assert.Equal((ChangeKind.Modified, "new"), await ChangeAsync(updates));
        await Backend.Writer.DeleteAsync($"{ConfigMapsPath}/new");
        Assert.Equal((ChangeKind.Deleted, "new"), await ChangeAsync(updates));
    }

    [Fact]
    public async Task Follow_LabelThatNoLongerMatches_IsADeletion()
    {
        await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap("moving", "before"));
        await using var updates = Admin.FollowTableAsync(ConfigMaps, Mine("group=before"), Token).GetAsyncEnumerator(Token);
        await NextAsync(updates);

        await Backend.Writer.ReplaceAsync($"{ConfigMapsPath}/moving", ConfigMap("moving", "after"));

        Assert.Equal((ChangeKind.Deleted, "moving"), await ChangeAsync(updates));
    }

    [Fact]
    public async Task Follow_OneObjectByName_IsWhole()
    {
        await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap("one", "one"));
        await using var updates = Admin.FollowAsync(ConfigMaps, Mine(fields: "metadata.name=one"), Token).GetAsyncEnumerator(Token);

        Assert.True(await updates.MoveNextAsync());
        var snapshot = Assert.IsType<ListUpdate<System.Text.Json.JsonElement>.Snapshot>(updates.Current);
        await Backend.Writer.ReplaceAsync($"{ConfigMapsPath}/one", ConfigMap("one", "one", "2"));
        Assert.True(await updates.MoveNextAsync());
        var changes = Assert.IsType<ListUpdate<System.Text.Json.JsonElement>.Changes>(updates.Current);

        Assert.Equal(("ConfigMap", "1"), (Assert.Single(snapshot.Items).Text("kind"), snapshot.Items[0].Text("data", "value")));
        Assert.Equal(("ConfigMap", "2"), (changes.Items[^1].Item.Text("kind"), changes.Items[^1].Item.Text("data", "value")));
    }

    [Fact]
    public async Task Follow_KindThatIsNotThere_EndsWithNotFound()
    {
        await using var updates = Admin.FollowTableAsync(new("", "v1", "nonsenses"), new ListRequest(), Token).GetAsyncEnumerator(Token);

        var last = Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));

        Assert.Equal((FailureKind.NotFound, null), (last.Failure.Kind, last.RetryIn));
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Follow_WrongSelector_EndsWithInvalid()
    {
        await using var updates = Admin.FollowTableAsync(ConfigMaps, Mine("a in ("), Token).GetAsyncEnumerator(Token);

        Assert.Equal(FailureKind.Invalid, Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates)).Failure.Kind);
        Assert.False(await updates.MoveNextAsync());
    }
}
