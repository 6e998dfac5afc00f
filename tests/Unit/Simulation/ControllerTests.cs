using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;
using System.Text.Json.Nodes;

namespace Dashboard.Unit.Simulation;

public sealed class ControllerTests
{
    private readonly SampleWorld sample = new();

    [Fact]
    public void Shop_Quiet_RunsAllItsPods()
    {
        var pods = sample.Store.Of("pods").All.ToList();

        Assert.InRange(pods.Count, 150, 260);
        Assert.All(pods, pod => Assert.Contains(pod.Json.Text("status", "phase"), new[] { "Running", "Succeeded" }));
        Assert.All(sample.Store.Of("deployments.apps").All, item => Assert.Equal(item.Json.Count("spec", "replicas"), item.Json.Count("status", "readyReplicas")));
        Assert.All(sample.Store.Of("persistentvolumeclaims").All, claim => Assert.Equal("Bound", claim.Json.Text("status", "phase")));
    }

    [Fact]
    public void ReplicaSet_PodDeleted_MakesAnother()
    {
        var victim = sample.PodsOf("shop", "pricing")[0];

        Deletion.Start(sample.World.Core, victim);
        sample.Time.Advance(TimeSpan.FromSeconds(30));

        var pods = sample.PodsOf("shop", "pricing");
        Assert.Equal(4, pods.Count);
        Assert.DoesNotContain(pods, pod => pod.Uid == victim.Uid);
        Assert.All(pods, pod => Assert.True(pod.IsReady()));
    }

    [Fact]
    public void Deployment_TemplateChanged_RollsWithoutLosingMoreThanAllowed()
    {
        var least = int.MaxValue;
        sample.Store.Changed += _ => least = Math.Min(least, sample.PodsOf("shop", "reviews").Count(pod => pod.IsReady() && !pod.Deleting));

        sample.Store.Change(new ObjectKey("deployments.apps", "shop", "reviews"), json => json.Set("2", "spec", "template", "metadata", "annotations", "again"));
        sample.Time.Advance(TimeSpan.FromMinutes(2));

        var deployment = sample.Get("deployments.apps", "shop", "reviews");
        Assert.Equal(5, deployment.Json.Count("status", "updatedReplicas"));
        Assert.Equal("2", deployment.Json.Text("metadata", "annotations", Deployments.Revision));
        Assert.Equal("NewReplicaSetAvailable", deployment.Json.Items("status", "conditions").First(item => item.Text("type") == "Progressing").Text("reason"));
        Assert.True(least >= 4, $"at least 4 of 5 must stay ready, there were {least}");
        Assert.Equal([0, 5], sample.Store.Owned(deployment.Uid, "replicasets.apps").Select(set => set.Json.Count("spec", "replicas")).Order());
    }

    [Fact]
    public void Deployment_Deleted_TakesItsPodsAlong()
    {
        Deletion.Start(sample.World.Core, sample.Get("deployments.apps", "platform", "mail"));
        sample.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(sample.PodsOf("platform", "mail"));
        Assert.DoesNotContain(sample.Store.Of("replicasets.apps").All, set => set.Labels.GetValueOrDefault("app") == "mail");
    }

    [Fact]
    public void StatefulSet_PodDeleted_ComesBackUnderItsNameWithItsClaim()
    {
        var claim = sample.Get("persistentvolumeclaims", "data", "data-orders-db-1").Uid;

        Deletion.Start(sample.World.Core, sample.Get("pods", "data", "orders-db-1"));
        sample.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(sample.Get("pods", "data", "orders-db-1").IsReady());
        Assert.Equal(claim, sample.Get("persistentvolumeclaims", "data", "data-orders-db-1").Uid);
    }

    [Fact]
    public void Service_PodsBehindIt_StandInItsEndpointSlice()
    {
        var slice = sample.Store.Of("endpointslices.discovery.k8s.io").All.First(item => item.Labels.GetValueOrDefault("kubernetes.io/service-name") == "cart");

        Assert.Equal(sample.PodsOf("shop", "cart").Select(pod => pod.Name).Order(), slice.Json.Items("endpoints").Select(item => item.Text("targetRef", "name")!).Order());
    }

    [Fact]
    public void CronJob_TimePasses_RunsAndKeepsItsLastJobs()
    {
        sample.Time.Advance(TimeSpan.FromMinutes(45));

        var jobs = sample.Store.Of("jobs.batch").All.Where(job => job.Labels.GetValueOrDefault("app") == "report" && job.Json.HasCondition("Complete")).ToList();
        Assert.Equal(3, jobs.Count);
        Assert.All(jobs, job => Assert.NotEmpty(sample.Store.Owned(job.Uid, "pods")));
    }

    [Fact]
    public void Namespace_Deleted_EmptiesAndGoes()
    {
        Deletion.Start(sample.World.Core, sample.Get("namespaces", "", "search"));
        sample.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(sample.Store.Find("namespaces", "", "search"));
        Assert.DoesNotContain(sample.Store.Of("pods").All, pod => pod.Namespace == "search");
    }

    [Fact]
    public void Quota_Pods_AreCounted()
    {
        sample.Time.Advance(TimeSpan.FromSeconds(5));

        var quota = sample.Get("resourcequotas", "shop", "shop");
        Assert.Equal(sample.Store.Of("pods").All.Count(pod => pod.Namespace == "shop"), int.Parse(quota.Json.Scalar("status", "used", "pods")!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ExtraPods_TenThousand_AreThereAndScale()
    {
        var large = new SampleWorld(new Dashboard.Simulation.SimulationOptions { Only = [], ExtraPods = 10_000 });

        Assert.Equal(10_000, large.Store.Of("pods").All.Count(pod => pod.Labels.GetValueOrDefault("app") == "sample"));
        large.Store.Change(new ObjectKey("deployments.apps", "scale-0", "sample"), json => json.Set((JsonNode)1990, "spec", "replicas"));
        large.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1990, large.Get("deployments.apps", "scale-0", "sample").Json.Count("status", "readyReplicas"));
    }
}
