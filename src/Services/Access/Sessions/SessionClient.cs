using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Services.Access.Identity;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Sessions;

/// <summary>
/// The user's client as long as the session lasts: every call and stream ends with it, and a token that the cluster refuses ends it. A stream also ends
/// when its right is lost.
/// A server behind the API server may answer 401 for reasons of its own, so a refusal is believed only after the API server has confirmed it.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The semaphore holds no handle as long as nobody asks for one; a disposable client would be disposed of with every scope that injects it.")]
internal sealed class SessionClient(IKubernetesClient inner, UserSession session, TimeProvider clock) : IKubernetesClient
{
    private static readonly TimeSpan ConfirmationLasts = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim confirming = new(1, 1);
    private readonly StreamRights rights = new(inner, clock);
    private DateTimeOffset confirmedUntil;

    public Uri Server => inner.Server;

    /// <summary>The session's own: what is shared under it ends with the session, so two browsers with one token must not share it.</summary>
    public string IdentityKey { get; } = $"{inner.IdentityKey}:{session.Key.Value[..16]}";

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) =>
        CallAsync(inner.DiscoverAsync, cancellationToken);

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        CallAsync(token => inner.ListTableAsync(type, request, token), cancellationToken);

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        CallAsync(token => inner.ListMetadataAsync(type, request, token), cancellationToken);

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        CallAsync(token => inner.ListAsync(type, request, token), cancellationToken);

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        CallAsync(token => inner.ProjectAsync(type, request, project, token), cancellationToken);

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) =>
        CallAsync(token => inner.GetAsync(reference, token), cancellationToken);

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) =>
        CallAsync(token => inner.GetPathAsync(path, token), cancellationToken);

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) =>
        CallAsync(token => inner.CreateAsync(type, @namespace, body, token), cancellationToken);

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) =>
        CallAsync(token => inner.ReadLogAsync(request, token), cancellationToken);

    public async Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken) =>
        (await CallAsync(token => inner.OpenLogAsync(request, token), cancellationToken)).Map(stream => stream.EndWith(session.Ended));

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        FollowAsync(new RightfulStream<TableRow>(rights, type, request, token => inner.FollowTableAsync(type, request, token)), cancellationToken);

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        FollowAsync(new RightfulStream<JsonElement>(rights, type, request, token => inner.FollowAsync(type, request, token)), cancellationToken);

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        FollowAsync(new RightfulStream<T>(rights, type, request, token => inner.FollowProjectedAsync(type, request, project, token)), cancellationToken);

    private async Task<Result<T>> CallAsync<T>(Func<CancellationToken, Task<Result<T>>> call, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        try
        {
            var result = await call(either.Token);
            if (result.Failure is { Kind: FailureKind.Unauthorized })
                await ConfirmAsync(either.Token);
            return result;
        }
        catch (OperationCanceledException) when (session.Ended.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return SessionEnded();
        }
    }

    private async IAsyncEnumerable<ListUpdate<T>> FollowAsync<T>(RightfulStream<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        await using var updates = stream.ReadAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (true)
        {
            ListUpdate<T>? update;
            try
            {
                update = await updates.MoveNextAsync() ? updates.Current : null;
                if (update is ListUpdate<T>.Interrupted { Failure.Kind: FailureKind.Unauthorized })
                    await ConfirmAsync(either.Token);
            }
            catch (OperationCanceledException) when (session.Ended.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                update = new ListUpdate<T>.Interrupted(SessionEnded(), RetryIn: null);
            }

            if (update is null)
                yield break;
            yield return update;
            if (session.Ended.IsCancellationRequested)
                yield break;
        }
    }

    /// <summary>Asks the API server itself whether it still takes the token; many calls that fail at once ask only once.</summary>
    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        await confirming.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() < confirmedUntil)
                return;

            var answer = await inner.CreateAsync(ReviewTypes.SelfSubjectAccess, null, ReviewBodies.AnyAccess, cancellationToken);
            if (answer.Failure is { Kind: FailureKind.Unauthorized })
                session.End(SessionEnd.Refused);
            else
                confirmedUntil = clock.GetUtcNow() + ConfirmationLasts;
        }
        finally
        {
            confirming.Release();
        }
    }

    private Failure SessionEnded() => new()
    {
        Kind = FailureKind.Unauthorized,
        Message = "The session has ended. Log in again.",
        Server = inner.Server.GetLeftPart(UriPartial.Authority),
    };
}
