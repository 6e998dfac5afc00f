using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>The cluster that KUBECONFIG names, where DASHBOARD_TEST_CLUSTER says that tests may write to it.</summary>
public sealed class RealBackend : KubernetesBackend
{
    public override string? Missing => Environment.GetEnvironmentVariable("DASHBOARD_TEST_CLUSTER") != "1" || string.IsNullOrEmpty(Environment.GetEnvironmentVariable("KUBECONFIG"))
        ? "There is no cluster for tests: set DASHBOARD_TEST_CLUSTER=1, and KUBECONFIG to one that may be written to."
        : null;

    /// <summary>Of DASHBOARD_TEST_IMAGE, where the cluster pulls none from elsewhere.</summary>
    public override string Image => Environment.GetEnvironmentVariable("DASHBOARD_TEST_IMAGE") is { Length: > 0 } image ? image : base.Image;

    protected override Task<(ClusterEndpoint Endpoint, KubernetesCredential Admin)> StartAsync()
    {
        var loaded = new ClusterConfigurationLoader(new ClusterOptions(), ClusterSurroundings.Process).Load();
        var found = loaded.IsSuccess ? loaded.Value : throw new InvalidOperationException(loaded.Failure.Message);
        return Task.FromResult((found!.Endpoint, found.OwnCredential!));
    }
}
