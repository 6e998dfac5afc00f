using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Unit.Simulation;

public sealed class ControllerTests(QuietWorld quiet) : IClassFixture<QuietWorld>
{
    private readonly Lazy<SampleWorld> made = new(() => new SampleWorld());

    /// <summary>A world of the case's own, to be changed.</summary>
    private SampleWorld Sample => made.Value;

    [Fact]
    public void Shop_Quiet_RunsAllItsPods()
    {
        var pods = quiet.Sample.Store.Of("pods").All.ToList();

        Assert.InRange(pods.Count, 150, 260);
        Assert.All(pods, pod => Assert.Contains(pod.Json.Text("status", "phase"), new[] { "Running", "Succeeded" }));
        Assert.All(quiet.Sample.Store.Of("deployments.apps").All, item => Assert.Equal(item.Json.Count("spec", "replicas"), item.Json.Count("status", "readyReplicas")));
        Assert.All(quiet.Sample.Store.Of("persistentvolumeclaims").All, claim => Assert.Equal("Bound", claim.Json.Text("status", "phase")));
    }

    [Fact]
    public void ReplicaSet_PodDeleted_MakesAnother()
    {
        var victim = Sample.PodsOf("shop", "pricing")[0];

        Deletion.Start(Sample.World.Core, victim);
        Sample.Time.Advance(TimeSpan.FromSeconds(30));

        var pods = Sample.PodsOf("shop", "pricing");
        Assert.Equal(4, pods.Count);
        Assert.DoesNotContain(pods, pod => pod.Uid == victim.Uid);
        Assert.All(pods, pod => Assert.True(pod.IsReady()));
    }

    [Fact]
    public void Deployment_TemplateChanged_RollsWithoutLosingMoreThanAllowed()
    {
        var least = int.MaxValue;
        Sample.Store.Changed += _ => least = Math.Min(least, Sample.PodsOf("shop", "reviews").Count(pod => pod.IsReady() && !pod.Deleting));

        Sample.Store.Change(new ObjectKey("deployments.apps", "shop", "reviews"), json => json.Set("2", "spec", "template", "metadata", "annotations", "again"));
        Sample.Time.Advance(TimeSpan.FromMinutes(2));

        var deployment = Sample.Get("deployments.apps", "shop", "reviews");
        Assert.Equal(5, deployment.Json.Count("status", "updatedReplicas"));
        Assert.Equal("2", deployment.Json.Text("metadata", "annotations", Deployments.Revision));
        Assert.Equal("NewReplicaSetAvailable", deployment.Json.Items("status", "conditions").First(item => item.Text("type") == "Progressing").Text("reason"));
        Assert.True(least >= 4, $"at least 4 of 5 must stay ready, there were {least}");
        Assert.Equal([0, 5], Sample.Store.Owned(deployment.Uid, "replicasets.apps").Select(set => set.Json.Count("spec", "replicas")).Order());
    }

    [Fact]
    public void Deployment_Deleted_TakesItsPodsAlong()
    {
        Deletion.Start(Sample.World.Core, Sample.Get("deployments.apps", "platform", "mail"));
        Sample.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(Sample.PodsOf("platform", "mail"));
        Assert.DoesNotContain(Sample.Store.Of("replicasets.apps").All, set => set.Labels.GetValueOrDefault("app") == "mail");
    }

    [Fact]
    public void StatefulSet_PodDeleted_ComesBackUnderItsNameWithItsClaim()
    {
        var claim = Sample.Get("persistentvolumeclaims", "data", "data-orders-db-1").Uid;

        Deletion.Start(Sample.World.Core, Sample.Get("pods", "data", "orders-db-1"));
        Sample.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(Sample.Get("pods", "data", "orders-db-1").IsReady());
        Assert.Equal(claim, Sample.Get("persistentvolumeclaims", "data", "data-orders-db-1").Uid);
    }

    [Fact]
    public void Service_PodsBehindIt_StandInItsEndpointSlice()
    {
        var slice = quiet.Sample.Store.Of("endpointslices.discovery.k8s.io").All.First(item => item.Labels.GetValueOrDefault("kubernetes.io/service-name") == "cart");

        Assert.Equal(quiet.Sample.PodsOf("shop", "cart").Select(pod => pod.Name).Order(), slice.Json.Items("endpoints").Select(item => item.Text("targetRef", "name")!).Order());
    }

    [Fact]
    public void CronJob_TimePasses_RunsAndKeepsItsLastJobs()
    {
        Sample.Time.Advance(TimeSpan.FromMinutes(45));

        var jobs = Sample.Store.Of("jobs.batch").All.Where(job => job.Labels.GetValueOrDefault("app") == "report" && job.Json.HasCondition("Complete")).ToList();
        Assert.Equal(3, jobs.Count);
        Assert.All(jobs, job => Assert.NotEmpty(Sample.Store.Owned(job.Uid, "pods")));
    }

    [Fact]
    public void Namespace_Deleted_EmptiesAndGoes()
    {
        Deletion.Start(Sample.World.Core, Sample.Get("namespaces", "", "search"));
        Sample.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(Sample.Store.Find("namespaces", "", "search"));
        Assert.DoesNotContain(Sample.Store.Of("pods").All, pod => pod.Namespace == "search");
    }

    [Fact]
    public void Quota_Pods_AreCounted()
    {
        Sample.Time.Advance(TimeSpan.FromSeconds(5));

        var quota = Sample.Get("resourcequotas", "shop", "shop");
        Assert.Equal(Sample.Store.Of("pods").All.Count(pod => pod.Namespace == "shop"), int.Parse(quota.Json.Scalar("status", "used", "pods")!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
