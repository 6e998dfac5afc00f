using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>Lists the pods of a namespace that a selector or a service account picks.</summary>
public sealed class SelectedPods(IKubernetesClient client)
{
    public Task<Result<IReadOnlyList<PodFacts>>> OfAsync(string @namespace, LabelSelector selector, CancellationToken cancellationToken) =>
        client.ProjectAsync(PodProjection.Type, new() { Namespace = @namespace, LabelSelector = selector.IsEmpty ? null : selector.ToString() }, PodProjection.Of, cancellationToken);

    public async Task<Result<IReadOnlyList<PodFacts>>> OfAccountAsync(string @namespace, string account, CancellationToken cancellationToken)
    {
        var pods = await client.ProjectAsync(PodProjection.Type, new() { Namespace = @namespace }, PodProjection.Of, cancellationToken);
        return pods.Map(all => (IReadOnlyList<PodFacts>)[.. all.Where(pod => pod.ServiceAccount == account)]);
    }
}
