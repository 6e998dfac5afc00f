using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Sharing;

public sealed class SharedFeedTests
{
    private readonly ManualTime time = new();
    private readonly List<IKubernetesClient> started = [];
    private readonly Channel<bool> stopped = Channel.CreateUnbounded<bool>();

    [Fact]
    public async Task Follow_TwoIdentities_EachHasItsOwnProducer()
    {
        var feed = new SharedFeed<string>(time);
        var (ann, bob) = (new FakeCluster(), new FakeCluster());

        await using var first = Follow(feed, "ann", ann);
        await using var second = Follow(feed, "bob", bob);

        Assert.Equal("of ann", await NextAsync(first));
        Assert.Equal("of bob", await NextAsync(second));
        Assert.Equal(2, started.Count);
        Assert.Null(feed.Latest(new FeedKey("eve", NamespaceScope.All)));
    }

    [Fact]
    public async Task Follow_SameIdentity_SharesOneProducerAndItsLatestValue()
    {
        var feed = new SharedFeed<string>(time);
        await using var first = Follow(feed, "ann", new FakeCluster());
        await NextAsync(first);

        await using var second = Follow(feed, "ann", new FakeCluster());

        Assert.Equal("of ann", await NextAsync(second));
        Assert.Single(started);
    }

    [Fact]
    public async Task Follow_DriverLeaves_AnotherOnesClientTakesOver()
    {
        var feed = new SharedFeed<string>(time);
        var (one, other) = (new FakeCluster(), new FakeCluster());
        var first = Follow(feed, "ann", one);
        await NextAsync(first);
        await using var second = Follow(feed, "ann", other);
        await NextAsync(second);

        await first.DisposeAsync();
        await stopped.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("of ann", await NextAsync(second));
        Assert.Equal([one, other], started);
    }

    [Fact]
    public async Task Follow_LastViewerLeaves_EndsAfterTheLinger()
    {
        var feed = new SharedFeed<string>(time);
        var first = Follow(feed, "ann", new FakeCluster());
        await NextAsync(first);
        await first.DisposeAsync();
        Assert.NotNull(feed.Latest(new FeedKey("ann", NamespaceScope.All)));

        time.Advance(SharedFeed<string>.Linger);
        await stopped.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Null(feed.Latest(new FeedKey("ann", NamespaceScope.All)));
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<string> values) => await values.MoveNextAsync() ? values.Current : throw new InvalidOperationException("The feed ended.");

    private IAsyncEnumerator<string> Follow(SharedFeed<string> feed, string identity, IKubernetesClient client) =>
        feed.FollowAsync(new FeedKey(identity, NamespaceScope.All), client, (own, token) => ProduceAsync(identity, own, token), TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private async IAsyncEnumerable<string> ProduceAsync(string identity, IKubernetesClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        lock (started)
            started.Add(client);
        yield return $"of {identity}";
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            stopped.Writer.TryWrite(true);
        }
    }
}
