namespace Dashboard.Services.Cluster.Sharing;

/// <summary>
/// One producer for all who look at the same thing with the same identity; each gets the latest value at once and then the newest of what comes.
/// It starts with the first viewer and ends a moment after the last, so that a change of pages does not start all over. Singleton.
/// </summary>
internal sealed class SharedFeed<T>(TimeProvider time)
    where T : class
{
    /// <summary>How long a producer outlives its last viewer.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    private readonly Dictionary<FeedKey, Feed<T>> feeds = [];
    private readonly Lock gate = new();

    public delegate IAsyncEnumerable<T> Producer(IKubernetesClient client, CancellationToken cancellationToken);

    public async IAsyncEnumerable<T> FollowAsync(
        FeedKey key, IKubernetesClient client, Producer produce, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var viewer = new Viewer<T>(client);
        Join(key, viewer, produce);
        try
        {
            await foreach (var value in viewer.Values.Reader.ReadAllAsync(cancellationToken))
                yield return value;
        }
        finally
        {
            Leave(key, viewer);
        }
    }

    /// <summary>The latest value of a feed that runs; null where none does.</summary>
    public T? Latest(FeedKey key)
    {
        lock (gate)
            return feeds.TryGetValue(key, out var feed) ? feed.Latest : null;
    }

    private void Join(FeedKey key, Viewer<T> viewer, Producer produce)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(key, out var feed) || feed.IsOver)
                feeds[key] = feed = new Feed<T>(produce, gate);
            feed.Add(viewer);
        }
    }

    private void Leave(FeedKey key, Viewer<T> viewer)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(key, out var feed) || !feed.Remove(viewer) || feed.HasViewers)
                return;
            feed.EndTimer?.Dispose();
            feed.EndTimer = time.CreateTimer(_ => End(key, feed), null, Linger, Timeout.InfiniteTimeSpan);
        }
    }

    private void End(FeedKey key, Feed<T> feed)
    {
        lock (gate)
        {
            if (feed.HasViewers)
                return;
            feed.Dispose();
            if (feeds.TryGetValue(key, out var current) && ReferenceEquals(current, feed))
                feeds.Remove(key);
        }
    }
}
