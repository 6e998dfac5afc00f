using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Live rows of all pods of a scope, one stream for all who look with the same identity. Singleton; the caller's own client reads.</summary>
internal sealed class PodFeeds(TimeProvider time)
{
    private const int Limit = 150_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SharedFeed<LiveSnapshot<PodRow>> feeds = new(time);

    public IAsyncEnumerable<LiveSnapshot<PodRow>> FollowAsync(IKubernetesClient client, NamespaceScope scope, CancellationToken cancellationToken) =>
        feeds.FollowAsync(
            new FeedKey(client.IdentityKey, scope),
            client,
            (own, token) => LiveLists.FollowAsync(Source(own), scope, time, token),
            cancellationToken);

    private LiveListSource<TableRow, PodRow> Source(IKubernetesClient client) => new()
    {
        Follow = (name, token) => client.FollowTableAsync(Kinds.Pod, new ListRequest { Namespace = name }, token),
        Shape = new((row, columns) => PodRowReader.Read(row, columns, time.GetUtcNow()), row => row.Uid, row => row.Created),
        Limit = Limit,
        Pause = Pause,
    };
}
