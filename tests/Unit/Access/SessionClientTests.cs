using System.Text.Json;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Access;

public sealed class SessionClientTests
{
    private static readonly ResourceRef Pod = new(new("", "v1", "pods"), "shop", "web-1");
    private static readonly CancellationToken Never = CancellationToken.None;
    private readonly AccessClock clock = new();
    private readonly ReviewingClient inner = new("identity");

    [Fact]
    public async Task Get_RefusedAndConfirmed_EndsTheSession()
    {
        var session = Open();
        inner.Get = _ => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unauthorized));
        inner.Answer = (_, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unauthorized));

        var result = await session.Client.GetAsync(Pod, Never);

        Assert.Equal(FailureKind.Unauthorized, result.Failure?.Kind);
        Assert.Equal(SessionEnd.Refused, session.EndedBy);
    }

    [Fact]
    public async Task Get_RefusedByAServerBehind_KeepsTheSessionAndAsksOnce()
    {
        var session = Open();
        inner.Get = _ => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unauthorized));
        inner.Answer = (_, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Json("""{"status":{"allowed":false}}"""));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.Client.GetAsync(Pod, Never)));

        Assert.Null(session.EndedBy);
        Assert.Single(inner.Asked);
    }

    [Fact]
    public async Task Get_SessionEndsMeanwhile_IsAFailureAndNoException()
    {
        var session = Open();
        var asked = new TaskCompletionSource();
        inner.Get = async token =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        };

        var call = session.Client.GetAsync(Pod, Never);
        await asked.Task;
        session.End(SessionEnd.LoggedOut);

        Assert.Equal(FailureKind.Unauthorized, (await call).Failure?.Kind);
    }

    [Fact]
    public async Task Get_CallerGivesUp_Throws()
    {
        using var caller = new CancellationTokenSource();
        inner.Get = async token =>
        {
            await caller.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Open().Client.GetAsync(Pod, caller.Token));
    }

    [Fact]
    public async Task Follow_SessionEnds_SaysSoAndStops()
    {
        var session = Open();
        inner.Stream = Stream(session);

        var updates = new List<ListUpdate<JsonElement>>();
        await foreach (var update in session.Client.FollowAsync(Pod.Type, new(), Never))
        {
            updates.Add(update);
            session.End(SessionEnd.Idle);
        }

        Assert.IsType<ListUpdate<JsonElement>.Snapshot>(Assert.Single(updates));
    }

    [Fact]
    public async Task Follow_RefusedAndConfirmed_EndsTheSession()
    {
        var session = Open();
        inner.Stream = Of(new ListUpdate<JsonElement>.Interrupted(ReviewingClient.Failed(FailureKind.Unauthorized), null));
        inner.Answer = (_, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unauthorized));

        await foreach (var update in session.Client.FollowAsync(Pod.Type, new(), Never))
            Assert.IsType<ListUpdate<JsonElement>.Interrupted>(update);

        Assert.Equal(SessionEnd.Refused, session.EndedBy);
    }

    private UserSession Open() => new SessionStore(new(), clock).Open(new() { UserName = "a", Account = "a" }, inner).Session;

    private static async IAsyncEnumerable<ListUpdate<JsonElement>> Stream(UserSession session)
    {
        yield return new ListUpdate<JsonElement>.Snapshot([], []);
        await Task.Delay(Timeout.Infinite, session.Ended);
    }

    private static async IAsyncEnumerable<ListUpdate<JsonElement>> Of(ListUpdate<JsonElement> update)
    {
        await Task.CompletedTask;
        yield return update;
    }
}
