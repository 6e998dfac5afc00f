using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>The real cluster that <c>KUBECONFIG</c> names, where <c>DASHBOARD_TEST_CLUSTER=1</c> allows it.</summary>
internal static class RealCluster
{
    public static IKubernetesClient Connect()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("DASHBOARD_TEST_CLUSTER") == "1", "DASHBOARD_TEST_CLUSTER is not set");
        var found = new ClusterConfigurationLoader(new ClusterOptions(), ClusterSurroundings.Process).Load();
        Assert.True(found.IsSuccess, found.Failure?.Message);
        return Connect(found.Value!.Endpoint, found.Value.OwnCredential!);
    }

    public static IKubernetesClient Connect(ClusterEndpoint endpoint, KubernetesCredential credential) =>
        new ServiceCollection().AddSingleton(endpoint).AddKubernetes().BuildServiceProvider().GetRequiredService<IKubernetesClientFactory>().Create(credential);
}
