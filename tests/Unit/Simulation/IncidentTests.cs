using Dashboard.Simulation;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Unit.Simulation;

public sealed class IncidentTests
{
    public static TheoryData<string, Func<object, bool>> Signs => new()
    {
        { "killed-for-memory", Any("payments", "payment", pod => pod.Json.ToJsonString().Contains("OOMKilled", StringComparison.Ordinal)) },
        { "image-not-found", Any("search", "search-indexer", pod => new PodStatus(pod.Json).Reason is "ImagePullBackOff" or "ErrImagePull") },
        { "crash-loop", Any("shop", "notifications", pod => pod.Json.Items("status", "containerStatuses").Any(status => status.Count("lastState", "terminated", "exitCode") == 3)) },
        { "readiness-failing", Event("Unhealthy", "statuscode: 503") },
        { "unschedulable", Event("FailedScheduling", "5 Insufficient memory") },
        { "stuck-roll-out", Deployment("shop", "checkout", "ProgressDeadlineExceeded") },
        { "pending-claim", Event("ProvisioningFailed", "fast-nvme") },
        { "namespace-stuck", sample => ((SampleWorld)sample).Get("namespaces", "", "legacy-cart").Json.ToJsonString().Contains("SomeFinalizersRemain", StringComparison.Ordinal) },
        { "failed-job", Event("BackoffLimitExceeded", "backoff limit") },
        { "cron-job-failing", sample => ((SampleWorld)sample).Store.Of("jobs.batch").All.Count(job => job.Labels.GetValueOrDefault("app") == "report" && job.Json.ToJsonString().Contains("BackoffLimitExceeded", StringComparison.Ordinal)) == 3 },
        { "disk-pressure", sample => ((SampleWorld)sample).Get("nodes", "", "node-3").Json.ToJsonString().Contains("KubeletHasDiskPressure", StringComparison.Ordinal) },
        { "node-not-ready", sample => (string?)CoreRows.Node(((SampleWorld)sample).Get("nodes", "", "node-5").Json, ((SampleWorld)sample).Time.GetUtcNow())[1] == "NotReady" },
        { "quota-exceeded", Event("FailedCreate", "exceeded quota: search") },
        { "disruption-budget-blocks", sample => ((SampleWorld)sample).Get("poddisruptionbudgets.policy", "data", "orders-db").Json.Count("status", "disruptionsAllowed") == 0 },
        { "certificate-expiring", sample => ((SampleWorld)sample).Get("secrets", "shop", "storefront-tls").Json.Text("type") == "kubernetes.io/tls" },
        { "webhook-refuses", Event("FailedCreate", "denied the request") },
    };

    [Theory]
    [MemberData(nameof(Signs), DisableDiscoveryEnumeration = true)]
    public void Incident_Alone_ShowsItsSign(string name, Func<object, bool> sign) => Assert.True(sign(new SampleWorld(name)), name);

    [Fact]
    public void Names_All_HaveATest() => Assert.Equal(SimulatedCluster.IncidentNames.Order(), Signs.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("killed-for-memory", "payments", "payment")]
    [InlineData("image-not-found", "search", "search-indexer")]
    [InlineData("stuck-roll-out", "shop", "checkout")]
    [InlineData("quota-exceeded", "search", "suggest")]
    [InlineData("webhook-refuses", "shop", "reviews")]
    public void Incident_Ended_Heals(string name, string space, string deployment)
    {
        var sample = new SampleWorld(name);

        sample.World.Switch(name, false);
        sample.Time.Advance(TimeSpan.FromMinutes(4));

        var found = sample.Get("deployments.apps", space, deployment);
        Assert.Equal(found.Json.Count("spec", "replicas"), found.Json.Count("status", "readyReplicas"));
        Assert.Equal(found.Json.Count("spec", "replicas"), found.Json.Count("status", "replicas"));
    }

    [Fact]
    public void Options_UnknownIncident_SaysWhichThereAre() => Assert.Contains("crash-loop", Assert.Throws<ArgumentException>(() => new SampleWorld("nonsense")).Message);

    [Fact]
    public void Demo_TwoHours_GoesOnAndStaysBounded()
    {
        var sample = new SampleWorld(new SimulationOptions());

        sample.Time.Advance(TimeSpan.FromHours(2));

        Assert.InRange(sample.Store.Of("pods").Count, 150, 320);
        Assert.InRange(sample.Store.Of("events").Count, 50, 3000);
    }

    private static Func<object, bool> Any(string space, string app, Func<StoredObject, bool> sign) => sample => ((SampleWorld)sample).PodsOf(space, app).Any(sign);

    private static Func<object, bool> Event(string reason, string text) => sample =>
        ((SampleWorld)sample).Store.Of("events").All.Any(item => item.Json.Text("reason") == reason && item.Json.Text("message")!.Contains(text, StringComparison.Ordinal));

    private static Func<object, bool> Deployment(string space, string name, string reason) => sample =>
        ((SampleWorld)sample).Get("deployments.apps", space, name).Json.Items("status", "conditions").Any(condition => condition.Text("reason") == reason);
}
