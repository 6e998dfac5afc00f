using System.Diagnostics.CodeAnalysis;
using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access.Sessions;

/// <summary>A session on the server: who it is, and the one client that holds the token. All tabs of a browser share it.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer holds no resource; a disposable session would be disposed of with every scope that injects it.")]
public sealed class UserSession : IUserSession
{
    private readonly CancellationTokenSource ended = new();
    private readonly TimeProvider clock;
    private long lastUsed;
    private int endReason = -1;

    internal UserSession(SessionKey key, UserIdentity user, IKubernetesClient client, DateTimeOffset endsAt, TimeProvider clock)
    {
        Key = key;
        User = user;
        EndsAt = endsAt;
        this.clock = clock;
        Client = new SessionClient(client, this, clock);
        Ended = ended.Token;
        lastUsed = clock.GetUtcNow().UtcTicks;
    }

    public SessionKey Key { get; }

    public UserIdentity User { get; }

    public IKubernetesClient Client { get; }

    public CancellationToken Ended { get; }

    /// <summary>The latest end: the session's own lifetime, or the token's where that is earlier.</summary>
    public DateTimeOffset EndsAt { get; }

    public DateTimeOffset LastUsed => new(Interlocked.Read(ref lastUsed), TimeSpan.Zero);

    /// <summary>Why it ended; null while it lasts.</summary>
    public SessionEnd? EndedBy => Volatile.Read(ref endReason) is var reason && reason < 0 ? null : (SessionEnd)reason;

    /// <summary>Somebody did something: opened a page, clicked, typed. Live updates are no use.</summary>
    public void Use() => Interlocked.Exchange(ref lastUsed, clock.GetUtcNow().UtcTicks);

    /// <summary>Ends it for good, in all tabs. The first reason stays; false where it had ended before.</summary>
    public bool End(SessionEnd reason)
    {
        if (Interlocked.CompareExchange(ref endReason, (int)reason, -1) >= 0)
            return false;

        // The token is cancelled at once; who listens to it runs elsewhere, so that a slow listener holds up nobody.
        _ = ended.CancelAsync();
        return true;
    }
}
