using Dashboard.Services.Cluster;
using Dashboard.Web.Navigation;

namespace Dashboard.Unit.Web.Navigation;

public sealed class KindGroupsTests
{
    [Theory]
    [InlineData("pods", "workloads")]
    [InlineData("deployments.apps", "workloads")]
    [InlineData("ingresses.networking.k8s.io", "network")]
    [InlineData("gateways.gateway.networking.k8s.io", "custom")]
    [InlineData("bindings", "config")]
    [InlineData("csidrivers.storage.k8s.io", "storage")]
    [InlineData("certificates.cert-manager.io", "custom")]
    [InlineData("nodes", "nodes")]
    [InlineData("events.events.k8s.io", "events")]
    public void GroupOf_Kind_IsAnEntryOfTheRail(string kind, string expected) => Assert.Equal(expected, KindGroups.GroupOf(kind));

    [Fact]
    public void KindsOf_Workloads_StandInTheOrderOfTheTable()
    {
        var catalog = Catalog(Kind("", "pods", "Pod"), Kind("batch", "jobs", "Job"), Kind("apps", "deployments", "Deployment"), Kind("", "configmaps", "ConfigMap"));
        Assert.Equal(["Pod", "Deployment", "Job"], KindGroups.KindsOf(RailKeys.Workloads, catalog).Select(kind => kind.Kind));
    }

    [Fact]
    public void KindsOf_SeveralVersions_ShowsThePreferredOnce()
    {
        var catalog = Catalog(Kind("batch", "cronjobs", "CronJob", "v1beta1", preferred: false), Kind("batch", "cronjobs", "CronJob"));
        Assert.Equal("v1", Assert.Single(KindGroups.KindsOf(RailKeys.Workloads, catalog)).Type.Version);
    }

    [Fact]
    public void KindsOf_OldExtensions_AreNotShownTwice()
    {
        var catalog = Catalog(Kind("extensions", "ingresses", "Ingress", "v1beta1"), Kind("networking.k8s.io", "ingresses", "Ingress"));
        Assert.Equal("networking.k8s.io", Assert.Single(KindGroups.KindsOf(RailKeys.Network, catalog)).Type.Group);
    }

    [Fact]
    public void KindsOf_Custom_LeavesMeasurementsOut()
    {
        var catalog = Catalog(Kind("metrics.k8s.io", "pods", "PodMetrics", "v1beta1"), Kind("example.com", "widgets", "Widget"));
        Assert.Equal(["Widget"], KindGroups.KindsOf(RailKeys.CustomResources, catalog).Select(kind => kind.Kind));
    }

    [Theory]
    [InlineData("NetworkPolicy", "networkpolicies", "NetworkPolicies")]
    [InlineData("Ingress", "ingresses", "Ingresses")]
    [InlineData("Endpoints", "endpoints", "Endpoints")]
    [InlineData("ConfigMap", "configmaps", "ConfigMaps")]
    [InlineData("PodMetrics", "pods", "pods")]
    public void Plural_OfAKind_KeepsItsLetters(string kind, string plural, string expected) => Assert.Equal(expected, KindNames.Plural(kind, plural));

    private static ApiCatalog Catalog(params ApiResource[] resources) => new() { Resources = resources, Unavailable = [] };

    private static ApiResource Kind(string group, string plural, string kind, string version = "v1", bool preferred = true) => new()
    {
        Type = new(group, version, plural),
        Kind = kind,
        Singular = kind.ToLowerInvariant(),
        Namespaced = true,
        Verbs = ["list", "watch"],
        Preferred = preferred,
    };
}
