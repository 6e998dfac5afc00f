using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Cluster.Kubernetes.Transport;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Followed lists as the contract has them.</summary>
internal static class Following
{
    public static IAsyncEnumerable<ListUpdate<T>> Start<T>(KubernetesTransport transport, ItemReader<T> items, ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        UpdateBatches.ReadAsync<T>((writer, token) => new Follower<T>(transport, items, type, request, writer).RunAsync(token), transport.Time, cancellationToken);
}
