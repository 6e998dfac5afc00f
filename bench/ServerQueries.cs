using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Bench;

/// <summary>What the server alone needs to sort and filter all pods of the cluster: the services of the list page, in this process.</summary>
internal static class ServerQueries
{
    /// <summary>Milliseconds of a sort and a filter over all rows, each after a warm-up; the filter looks for one of the words.</summary>
    public static async Task<(double Sort, double Filter)> MeasureAsync(string kubeconfig, IReadOnlyList<string> words, int runs, CancellationToken cancellationToken)
    {
        var cluster = new ClusterConfigurationLoader(new() { Kubeconfig = kubeconfig }, ClusterSurroundings.Process).Load().Value!;
        await using var provider = new ServiceCollection().AddLogging().AddSingleton(cluster.Endpoint).AddKubernetes().AddLists().BuildServiceProvider();
        var client = provider.GetRequiredService<IKubernetesClientFactory>().Create(cluster.OwnCredential!);
        var catalog = await client.DiscoverAsync(cancellationToken);
        using var view = provider.GetRequiredService<IResourceLists>().Open(client, catalog.Value.Find("pods")!, NamespaceScope.All, ListQuery.Everything);
        await foreach (var frame in view.FollowAsync(cancellationToken))
        {
            if (frame.Status.Phase == ListPhase.Live)
                break;
        }

        List<double> sorts = [], filters = [];
        for (var run = 0; run <= runs; run++)
        {
            var sort = view.Change(new() { Sort = [new("name", run % 2 == 0)] }).EvaluatedIn;
            var filter = view.Change(new() { Filter = FilterParser.Parse(words[run % words.Count]).Filter, Sort = [new("age", true)] }).EvaluatedIn;
            if (run == 0)
                continue;
            sorts.Add(sort.TotalMilliseconds);
            filters.Add(filter.TotalMilliseconds);
        }

        return (Median.Of(sorts), Median.Of(filters));
    }
}
