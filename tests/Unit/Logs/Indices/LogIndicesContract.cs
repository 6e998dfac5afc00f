using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Logs.Indices;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>Looking after indices, on every backend that is there.</summary>
public abstract class LogIndicesContract(string? server) : LogContract(server)
{
    [Fact]
    public async Task Indices_OfAnAdministrator_AreListedWithTheirState()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""", """{"message":"y"}""");
        var indices = Backend.As(LogUser.Everywhere()).Get<ILogIndices>();
        var index = (await indices.ListAsync(includeHidden: false, Cancellation)).Value.Single(index => index.Name == Backend.Index("a"));
        Assert.Equal((true, 2L, 1), (index.IsOpen, index.Documents, index.PrimaryShards));
        Assert.True(index is { SizeBytes: > 0, CreatedAt: not null, Health: IndexHealth.Green or IndexHealth.Yellow });
        Assert.Equal("1", (await indices.SettingsAsync(index.Name, Cancellation)).Value.Text("index", "number_of_shards"));
        Assert.Equal("text", (await indices.MappingAsync(index.Name, Cancellation)).Value.Text("properties", "message", "type"));
    }

    [Fact]
    public async Task Actions_OnAnIndex_AreDone()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""");
        var indices = Backend.As(LogUser.Everywhere()).Get<ILogIndices>();
        foreach (var action in new[] { IndexAction.Refresh, IndexAction.Flush, IndexAction.ForceMerge, IndexAction.Close })
            Assert.True((await indices.RunAsync(action, [Backend.Index("a")], Cancellation)).IsSuccess);
        Assert.False((await indices.ListAsync(includeHidden: false, Cancellation)).Value.Single(index => index.Name == Backend.Index("a")).IsOpen);
        Assert.True((await indices.RunAsync(IndexAction.Open, [Backend.Index("a")], Cancellation)).IsSuccess);
        Assert.True((await indices.DeleteAsync([Backend.Index("a")], areDataStreams: false, Cancellation)).IsSuccess);
        Assert.Equal(FailureKind.NotFound, (await indices.DeleteAsync([Backend.Index("a")], areDataStreams: false, Cancellation)).Failure?.Kind);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("_all")]
    [InlineData("a,b")]
    [InlineData("a/_close")]
    [InlineData("-a")]
    [InlineData("a?x")]
    [InlineData("<a>")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("%2A")]
    public async Task Action_OnWhatIsNoExactName_IsRefused(string name)
    {
        var indices = Backend.As(LogUser.Everywhere()).Get<ILogIndices>();
        Assert.Equal(FailureKind.Invalid, (await indices.DeleteAsync([name], areDataStreams: false, Cancellation)).Failure?.Kind);
        Assert.Equal(FailureKind.Invalid, (await indices.RunAsync(IndexAction.Close, [name], Cancellation)).Failure?.Kind);
        Assert.Equal(FailureKind.Invalid, (await indices.SettingsAsync(name, Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task Everything_ForAnybodyElse_IsForbidden()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""");
        var logs = Backend.As(LogUser.Of("shop"));
        var (indices, policies, cluster) = (logs.Get<ILogIndices>(), logs.Get<ILifecyclePolicies>(), logs.Get<ILogCluster>());
        Assert.False((await indices.MayAdministerAsync(Cancellation)).Allowed);
        Assert.All(
            [
                (await indices.ListAsync(includeHidden: true, Cancellation)).Failure,
                (await indices.RunAsync(IndexAction.Close, [Backend.Index("a")], Cancellation)).Failure,
                (await indices.DeleteAsync([Backend.Index("a")], areDataStreams: false, Cancellation)).Failure,
                (await indices.SettingsAsync(Backend.Index("a"), Cancellation)).Failure,
                (await indices.MappingAsync(Backend.Index("a"), Cancellation)).Failure,
                (await policies.ListAsync(Cancellation)).Failure,
                (await policies.DeleteAsync("x", Cancellation)).Failure,
                (await policies.AttachAsync(Backend.Index("a"), "x", Cancellation)).Failure,
                (await policies.SaveAsync(new("x", JsonElement.Parse("{}")), Cancellation)).Failure,
                (await cluster.HealthAsync(Cancellation)).Failure,
                (await cluster.NodesAsync(Cancellation)).Failure,
                (await cluster.ShardsAsync(Cancellation)).Failure,
                (await cluster.PendingTasksAsync(Cancellation)).Failure,
            ],
            failure => Assert.Equal(FailureKind.Forbidden, failure?.Kind));
    }

    [Fact]
    public async Task AdminAccess_ThatIsConfigured_IsWhatIsAskedFor()
    {
        var user = LogUser.Of("shop");
        await Backend.As(user, options => options with { AdminAccess = new AccessQuestion("update", "apps", "deployments") }).Get<ILogIndices>().MayAdministerAsync(Cancellation);
        var asked = user.Reviews.Asked.Last().Body;
        Assert.Equal(("update", "apps", "deployments"), (asked.Text("spec", "resourceAttributes", "verb"), asked.Text("spec", "resourceAttributes", "group"), asked.Text("spec", "resourceAttributes", "resource")));
    }

    [Fact]
    public async Task Policies_WhereThereAreAny_AreSavedAttachedAndDeleted()
    {
        var logs = Backend.As(LogUser.Everywhere());
        var policies = logs.Get<ILifecyclePolicies>();
        var kind = (await policies.KindAsync(Cancellation)).Value;
        Assert.SkipWhen(kind == LifecycleKind.None, "The server has no lifecycles.");
        await Backend.WriteAsync("a", """{"message":"x"}""");
        var name = Backend.Index("policy");
        Assert.True((await policies.SaveAsync(new(name, policies.Simple(kind, TimeSpan.FromDays(7))), Cancellation)).IsSuccess);
        var saved = (await policies.ListAsync(Cancellation)).Value.Single(policy => policy.Name == name);
        Assert.Equal("168h", saved.DeleteAfter);
        Assert.True((await policies.SaveAsync(saved with { Body = policies.Simple(kind, TimeSpan.FromDays(3)) }, Cancellation)).IsSuccess);
        Assert.Equal(FailureKind.Conflict, (await policies.SaveAsync(saved, Cancellation)).Failure?.Kind);

        Assert.True((await policies.AttachAsync(Backend.Index("a"), name, Cancellation)).IsSuccess);
        Assert.Equal(name, (await logs.Get<ILogIndices>().ListAsync(includeHidden: false, Cancellation)).Value.Single(index => index.Name == Backend.Index("a")).Policy);
        Assert.True((await policies.AttachAsync(Backend.Index("a"), null, Cancellation)).IsSuccess);
        Assert.Null((await logs.Get<ILogIndices>().ListAsync(includeHidden: false, Cancellation)).Value.Single(index => index.Name == Backend.Index("a")).Policy);
        Assert.True((await policies.DeleteAsync(name, Cancellation)).IsSuccess);
        Assert.DoesNotContain((await policies.ListAsync(Cancellation)).Value, policy => policy.Name == name);
    }

    [Fact]
    public async Task Cluster_OfTheBackend_SaysHowItDoes()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""");
        var cluster = Backend.As(LogUser.Everywhere()).Get<ILogCluster>();
        var health = (await cluster.HealthAsync(Cancellation)).Value;
        Assert.True(health is { Nodes: 1, ActiveShards: > 0 } && health.Health != IndexHealth.Unknown);
        var node = Assert.Single((await cluster.NodesAsync(Cancellation)).Value);
        Assert.True(node is { IsMaster: true, Name.Length: > 0, HeapMaximumBytes: > 0, DiskTotalBytes: > 0, DiskFreeBytes: > 0, Shards: > 0 });
        Assert.Contains("data", node.Roles);
        var shard = (await cluster.ShardsAsync(Cancellation)).Value.Single(shard => shard.Index == Backend.Index("a") && shard.IsPrimary);
        Assert.Equal(("STARTED", 1L, node.Name), (shard.State, shard.Documents, shard.Node));
        Assert.True((await cluster.PendingTasksAsync(Cancellation)).IsSuccess);
    }

    [Fact]
    public async Task Activity_OfTheBackend_CountsWhatWasIndexed()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""");
        var cluster = Backend.As(LogUser.Everywhere()).Get<ILogCluster>();
        await using var samples = cluster.FollowActivityAsync(TimeSpan.FromSeconds(1), Cancellation).GetAsyncEnumerator(Cancellation);
        var next = samples.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
            await Backend.WriteAsync("a", Enumerable.Range(0, 50).Select(_ => """{"message":"x"}"""));
        Assert.True(await next);
        Assert.True(samples.Current.Value.IndexedPerSecond > 0);
    }
}
