using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Objects.Tree;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Tree;

public sealed class KinshipsTests
{
    private static readonly ApiResource Deployments = Some.Resource("apps", "deployments", "Deployment");
    private static readonly ApiResource ReplicaSets = Some.Resource("apps", "replicasets", "ReplicaSet");
    private static readonly ApiResource Pods = Some.Resource("", "pods", "Pod");
    private static readonly ApiResource Widgets = Some.Resource("example.com", "widgets", "Widget");

    private readonly FakeCluster cluster = new() { Catalog = Some.Catalog(Deployments, ReplicaSets, Pods, Widgets) };

    [Fact]
    public async Task Follow_Deployment_HasReplicaSetsWithPodsWorstFirst()
    {
        cluster.Tables["replicasets.apps"] = Table(["Name", "Desired", "Current", "Ready"], Row("web-old", "rs-old", "d1", "web-old", "0", "0", "0"), Row("web-new", "rs-new", "d1", "web-new", "2", "2", "1"));
        cluster.Tables["pods"] = Table(["Name", "Ready", "Status"], Row("web-a", "p1", "rs-new", "web-a", "1/1", "Running"), Row("web-b", "p2", "rs-new", "web-b", "0/1", "CrashLoopBackOff"), Row("other", "p3", "rs-x", "other", "1/1", "Running"));

        var kinship = await ReadAsync(Some.Snapshot(Deployments, """{"metadata":{"name":"web","namespace":"shop","uid":"d1"},"spec":{"selector":{"matchLabels":{"app":"web"}}}}"""));

        Assert.Equal(["web-new", "web-old"], kinship.Children.Select(child => child.Name));
        Assert.Equal(["web-b", "web-a"], kinship.Children[0].Children.Select(child => child.Name));
        Assert.True(kinship.Children[1].Old);
        Assert.All(cluster.Requests.Where(request => request.Namespace is not null), request => Assert.Equal(("app=web", "shop"), (request.LabelSelector, request.Namespace)));
    }

    [Fact]
    public async Task Follow_Pod_ClimbsToItsTopmostOwner()
    {
        cluster.Objects[new(ReplicaSets.Type, "shop", "web-new")] = Json.Of("""{"metadata":{"name":"web-new","namespace":"shop","uid":"rs","ownerReferences":[{"apiVersion":"apps/v1","kind":"Deployment","name":"web","uid":"d1","controller":true}]}}""");
        cluster.Objects[new(Deployments.Type, "shop", "web")] = FakeCluster.Forbidden;

        var kinship = await ReadAsync(Some.Snapshot(Pods, """{"metadata":{"name":"web-a","namespace":"shop","uid":"p1","ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web-new","uid":"rs","controller":true}]}}"""));

        // The deployment may not be read, but its name and its place are known.
        Assert.Equal(["web", "web-new"], kinship.Owners.Select(owner => owner.Name));
        Assert.NotNull(kinship.Owners[0].Reference);
        Assert.Null(kinship.Owners[0].Status);
    }

    [Fact]
    public async Task Follow_UnknownKind_LooksThroughTheNamespaceAndNamesWhatItMayNotSee()
    {
        cluster.Tables["deployments.apps"] = Table(["Name", "Ready"], Row("web", "d1", "w1", "web", "1/1"));
        cluster.Tables["pods"] = FakeCluster.Forbidden;

        var kinship = await ReadAsync(Some.Snapshot(Widgets, """{"metadata":{"name":"w","namespace":"shop","uid":"w1"}}"""));

        Assert.Equal("web", Assert.Single(kinship.Children).Name);
        Assert.Equal("forbidden", Assert.Single(kinship.Blind).Message);
    }

    private async Task<Kinship> ReadAsync(Dashboard.Services.Cluster.Objects.ObjectSnapshot snapshot)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var lists = new ResourceLists(TimeProvider.System);
        return await new Kinships(cluster, lists, TimeProvider.System).FollowAsync(snapshot, cancellation).FirstAsync(cancellation);
    }

    private static Table Table(string[] columns, params TableRow[] rows) => new()
    {
        Columns = [.. columns.Select(name => new TableColumn(name, "string", "", "", 0))],
        Rows = rows,
        ResourceVersion = "1",
    };

    private static TableRow Row(string name, string uid, string owner, params string[] cells) => new()
    {
        Cells = cells,
        Metadata = new() { Name = name, Namespace = "shop", Uid = uid, ResourceVersion = "1", Owners = [new("v1", "X", "x", owner, true)] },
    };
}
