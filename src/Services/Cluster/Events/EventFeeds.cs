using System.Text.Json;
using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Events;

/// <summary>Live events of a scope, one stream for all who look with the same identity. Singleton; the caller's own client reads.</summary>
internal sealed class EventFeeds(TimeProvider time)
{
    /// <summary>Events kept of one list; the oldest go first.</summary>
    public const int Limit = 25_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly SharedFeed<LiveSnapshot<ClusterEvent>> feeds = new(time);

    public IAsyncEnumerable<LiveSnapshot<ClusterEvent>> FollowAsync(
        IKubernetesClient client, NamespaceScope scope, string? fieldSelector, CancellationToken cancellationToken) =>
        feeds.FollowAsync(
            new FeedKey(client.IdentityKey, scope, fieldSelector ?? ""),
            client,
            (own, token) => LiveLists.FollowAsync(Source(own, fieldSelector), scope, time, token),
            cancellationToken);

    private static LiveListSource<JsonElement, ClusterEvent> Source(IKubernetesClient client, string? fieldSelector) => new()
    {
        Follow = (name, token) => client.FollowAsync(EventReader.Type, new ListRequest { Namespace = name, FieldSelector = fieldSelector, Limit = 1000 }, token),
        Shape = new((json, _) => EventReader.Read(json), row => row.Uid, row => row.Last),
        Limit = Limit,
        Pause = Pause,
    };
}
