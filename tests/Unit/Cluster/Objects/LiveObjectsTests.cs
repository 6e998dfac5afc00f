using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects;

public sealed class LiveObjectsTests
{
    private static readonly ApiResource Pods = Some.Resource("", "pods", "Pod");
    private static readonly ApiResource Secrets = Some.Resource("", "secrets", "Secret");
    private static readonly ResourceRef Web = new(Pods.Type, "shop", "web");

    private readonly FakeCluster cluster = new() { Catalog = Some.Catalog(Pods, Secrets, Some.Resource("", "nodes", "Node", namespaced: false)) };
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    private LiveObjects Objects => new(cluster, TimeProvider.System);

    [Theory]
    [InlineData("foos.example.com", "shop")]
    [InlineData("pods", null)]
    [InlineData("nodes", "shop")]
    public async Task Resolve_UnknownKindOrWrongScope_SaysThatTheKindIsUnknown(string resource, string? @namespace)
    {
        var answer = await Objects.ResolveAsync(resource, @namespace, "web", cancellation);
        Assert.Equal(IObjects.UnknownKind, answer.Failure?.Reason);
    }

    [Fact]
    public async Task Follow_ChangesAndDeletion_TellsEach()
    {
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([Some.Pod("web", "1")], []));
        Assert.Equal("1", Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Metadata.ResourceVersion);
        Assert.Equal("metadata.name=web", cluster.Requests[0].FieldSelector);
        Assert.Equal("shop", cluster.Requests[0].Namespace);

        Tell(new ListUpdate<JsonElement>.Changes([new(ChangeKind.Modified, Some.Pod("web", "2")), new(ChangeKind.Modified, Some.Pod("web", "3"))]));
        Assert.Equal("3", Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Metadata.ResourceVersion);

        Tell(new ListUpdate<JsonElement>.Interrupted(FakeCluster.NotFound with { Kind = FailureKind.Unreachable }, TimeSpan.FromSeconds(1)));
        Assert.IsType<ObjectUpdate.Interrupted>(await NextAsync(updates));
        Tell(new ListUpdate<JsonElement>.Resumed());
        Assert.IsType<ObjectUpdate.Resumed>(await NextAsync(updates));

        Tell(new ListUpdate<JsonElement>.Changes([new(ChangeKind.Deleted, Some.Pod("web", "4"))]));
        Assert.Equal("4", Assert.IsType<ObjectUpdate.Deleted>(await NextAsync(updates)).Last.Metadata.ResourceVersion);

        Tell(new ListUpdate<JsonElement>.Changes([new(ChangeKind.Added, Some.Pod("web", "5", "u2"))]));
        Assert.Equal("u2", Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Metadata.Uid);
    }

    [Fact]
    public async Task Follow_DeletedWhileInterrupted_TellsTheDeletion()
    {
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([Some.Pod("web")], []));
        await NextAsync(updates);
        Tell(new ListUpdate<JsonElement>.Snapshot([], []));
        Assert.Equal("web", Assert.IsType<ObjectUpdate.Deleted>(await NextAsync(updates)).Last.Metadata.Name);
    }

    [Fact]
    public async Task Follow_NotThere_FailsInTheServersWordsAndWaits()
    {
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([], []));
        var failed = Assert.IsType<ObjectUpdate.Failed>(await NextAsync(updates));
        Assert.Equal((FailureKind.NotFound, "not found"), (failed.Failure.Kind, failed.Failure.Message));

        Tell(new ListUpdate<JsonElement>.Changes([new(ChangeKind.Added, Some.Pod("web"))]));
        Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates));
    }

    [Fact]
    public async Task Follow_MayGetButNotWatch_GetsIt()
    {
        cluster.Objects[Web] = Some.Pod("web");
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Interrupted(FakeCluster.Forbidden, null));
        Assert.Equal("web", Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Metadata.Name);
    }

    [Fact]
    public async Task Follow_MayNothing_FailsAsForbidden()
    {
        cluster.Objects[Web] = FakeCluster.Forbidden;
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Interrupted(FakeCluster.Forbidden, null));
        Assert.Equal(FailureKind.Forbidden, Assert.IsType<ObjectUpdate.Failed>(await NextAsync(updates)).Failure.Kind);
    }

    [Fact]
    public async Task Follow_RightTakenAway_FailsAsForbidden()
    {
        cluster.Objects[Web] = FakeCluster.Forbidden;
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([Some.Pod("web")], []));
        Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates));
        Tell(new ListUpdate<JsonElement>.Interrupted(FakeCluster.Forbidden, null));
        Assert.Equal(FailureKind.Forbidden, Assert.IsType<ObjectUpdate.Failed>(await NextAsync(updates)).Failure.Kind);
    }

    [Fact]
    public async Task Follow_ItemOfAList_NamesItsKindFirst()
    {
        await using var updates = Objects.FollowAsync(Web, cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([Some.Pod("web")], []));
        var json = Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Json;
        Assert.Equal(["apiVersion", "kind", "metadata"], json.Entries().Select(property => property.Name));
        Assert.Equal(("v1", "Pod"), (json.Text("apiVersion"), json.Text("kind")));
    }

    [Fact]
    public async Task Follow_Secret_HoldsNoValue()
    {
        await using var updates = Objects.FollowAsync(new(Secrets.Type, "shop", "db"), cancellation).GetAsyncEnumerator(cancellation);
        Tell(new ListUpdate<JsonElement>.Snapshot([Json.Of("""{"metadata":{"name":"db"},"data":{"password":"aHVudGVyMg=="}}""")], []));
        var json = Assert.IsType<ObjectUpdate.Current>(await NextAsync(updates)).Snapshot.Json;
        Assert.DoesNotContain("aHVudGVyMg", json.GetRawText(), StringComparison.Ordinal);
    }

    private void Tell(ListUpdate<JsonElement> update) => Assert.True(cluster.Updates.Writer.TryWrite(update));

    private static async Task<ObjectUpdate> NextAsync(IAsyncEnumerator<ObjectUpdate> updates)
    {
        Assert.True(await updates.MoveNextAsync());
        return updates.Current;
    }
}
