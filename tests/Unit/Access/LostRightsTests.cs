using System.Text.Json;
using System.Threading.Channels;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Access;

/// <summary>Rights that are taken away while a stream goes on.</summary>
public sealed class LostRightsTests
{
    private static readonly ResourceType Pods = new("", "v1", "pods");
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private readonly ManualTime time = new();
    private readonly StreamingServer server = new();

    [Fact]
    public async Task Follow_RightTakenAway_IsRefusedWithinAMinuteAndEnds()
    {
        await using var updates = Follow(new()).GetAsyncEnumerator(cancellation);
        Assert.IsType<ListUpdate<JsonElement>.Snapshot>(await NextAsync(updates));

        server.Refuse(FailureKind.Forbidden);
        var next = NextAsync(updates);
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);

        var refused = Assert.IsType<ListUpdate<JsonElement>.Interrupted>(await next);
        Assert.Equal((FailureKind.Forbidden, null), (refused.Failure.Kind, refused.RetryIn));
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Follow_TokenRevoked_EndsTheSessionWithinAMinute()
    {
        var session = Open();
        await using var updates = session.Client.FollowAsync(Pods, new(), cancellation).GetAsyncEnumerator(cancellation);
        await NextAsync(updates);

        server.Refuse(FailureKind.Unauthorized);
        var next = NextAsync(updates);
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);

        Assert.IsType<ListUpdate<JsonElement>.Interrupted>(await next);
        Assert.Equal(SessionEnd.Refused, session.EndedBy);
    }

    [Fact]
    public async Task Follow_ReviewsFail_GoesOn()
    {
        await using var updates = Follow(new()).GetAsyncEnumerator(cancellation);
        await NextAsync(updates);

        server.Review = ReviewingClient.Failed(FailureKind.Unreachable);
        var next = NextAsync(updates);
        await server.ReviewsAsync(3, () => time.AdvanceToNextTimerAsync(AMinute, cancellation));
        server.Change();

        Assert.IsType<ListUpdate<JsonElement>.Changes>(await next);
        Assert.Equal(1, server.Streams);
    }

    [Fact]
    public async Task Follow_ReviewDeniesWhatTheServerServes_AsksAnewOnceOnly()
    {
        await using var updates = Follow(new()).GetAsyncEnumerator(cancellation);
        await NextAsync(updates);

        server.Review = ReviewingClient.Json("""{"status":{"allowed":false}}""");
        var next = NextAsync(updates);
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);
        Assert.IsType<ListUpdate<JsonElement>.Snapshot>(await next);

        next = NextAsync(updates);
        await server.ReviewsAsync(4, () => time.AdvanceToNextTimerAsync(AMinute, cancellation));
        server.Change();
        Assert.IsType<ListUpdate<JsonElement>.Changes>(await next);
        Assert.Equal(2, server.Streams);
    }

    [Fact]
    public async Task Follow_OneObject_AsksForItsName()
    {
        await using var updates = Follow(new() { FieldSelector = "metadata.name=web-1" }).GetAsyncEnumerator(cancellation);
        await NextAsync(updates);
        var next = NextAsync(updates);
        await server.ReviewsAsync(1, () => time.AdvanceToNextTimerAsync(AMinute, cancellation));
        server.Change();
        await next;

        var attributes = server.Client.Asked.First().Body.GetProperty("spec").GetProperty("resourceAttributes");
        Assert.Equal(("watch", "pods", "web-1"), (attributes.Text("verb"), attributes.Text("resource"), attributes.Text("name")));
    }

    private IAsyncEnumerable<ListUpdate<JsonElement>> Follow(ListRequest request) => Open().Client.FollowAsync(Pods, request, cancellation);

    private UserSession Open() => new SessionStore(new(), time).Open(new() { UserName = "a", Account = "a" }, server.Client).Session;

    private static async Task<ListUpdate<JsonElement>> NextAsync(IAsyncEnumerator<ListUpdate<JsonElement>> updates)
    {
        Assert.True(await updates.MoveNextAsync());
        return updates.Current;
    }

    /// <summary>Serves one list and its changes, until it is told to refuse.</summary>
    private sealed class StreamingServer
    {
        private readonly Channel<ListUpdate<JsonElement>> changes = Channel.CreateUnbounded<ListUpdate<JsonElement>>();
        private Failure? refusal;

        public StreamingServer()
        {
            Client = new ReviewingClient("a") { Answer = (_, _) => Task.FromResult(Review) };
            Client.StreamAnew = FollowAsync;
        }

        public ReviewingClient Client { get; }

        public Result<JsonElement> Review { get; set; } = ReviewingClient.Json("""{"status":{"allowed":true}}""");

        public int Streams { get; private set; }

        public void Refuse(FailureKind kind)
        {
            refusal = ReviewingClient.Failed(kind);
            Review = kind == FailureKind.Unauthorized ? refusal : ReviewingClient.Json("""{"status":{"allowed":false}}""");
        }

        public void Change() => Assert.True(changes.Writer.TryWrite(new ListUpdate<JsonElement>.Changes([])));

        /// <summary>Lets time pass until so many reviews were asked for.</summary>
        public async Task ReviewsAsync(int count, Func<Task> pass)
        {
            while (Client.Asked.Count < count)
                await pass();
        }

        private async IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Streams++;
            if (refusal is { } refused)
            {
                yield return new ListUpdate<JsonElement>.Interrupted(refused, null);
                yield break;
            }

            yield return new ListUpdate<JsonElement>.Snapshot([], []);
            await foreach (var change in changes.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
    }
}
