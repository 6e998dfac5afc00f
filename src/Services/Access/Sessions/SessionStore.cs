using System.Collections.Concurrent;
using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access.Sessions;

/// <summary>All sessions of this process, in memory only. Bounded by user and in total.</summary>
public sealed class SessionStore(SessionLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<SessionKey, UserSession> sessions = new();
    private readonly Lock opening = new();

    public int Count => sessions.Count;

    /// <summary>Opens a session. The secret goes into the cookie and is kept nowhere else.</summary>
    public (string Secret, UserSession Session) Open(UserIdentity user, IKubernetesClient client)
    {
        var secret = SessionKey.NewSecret();
        SessionKey.TryOf(secret, out var key);
        var session = new UserSession(key, user, client, EndOf(user), clock);
        lock (opening)
        {
            MakeRoom(user.UserName);
            sessions[key] = session;
        }

        // Whoever ends it, the store forgets it.
        session.Ended.Register(() => Forget(session));
        AccessTelemetry.SessionOpened();
        return (secret, session);
    }

    /// <summary>The session of a key; null where there is none, or its time is over. Finding is no use of it.</summary>
    public UserSession? Find(SessionKey key)
    {
        if (!sessions.TryGetValue(key, out var session) || session.EndedBy is not null)
            return null;
        if (Overdue(session) is not { } reason)
            return session;

        session.End(reason);
        return null;
    }

    /// <summary>Ends those whose time is over.</summary>
    public void Sweep()
    {
        foreach (var session in sessions.Values)
        {
            if (Overdue(session) is { } reason)
                session.End(reason);
        }
    }

    private DateTimeOffset EndOf(UserIdentity user)
    {
        var own = clock.GetUtcNow() + limits.Lifetime;
        return user.ExpiresAt is { } token && token < own ? token : own;
    }

    private SessionEnd? Overdue(UserSession session)
    {
        var now = clock.GetUtcNow();
        if (now >= session.EndsAt)
            return session.User.ExpiresAt <= now ? SessionEnd.TokenExpired : SessionEnd.TooOld;
        return now - session.LastUsed >= limits.Idle ? SessionEnd.Idle : null;
    }

    private void MakeRoom(string userName)
    {
        var own = sessions.Values.Where(session => session.User.UserName == userName).ToList();
        if (own.Count >= limits.PerUser)
            Displace(own);
        else if (sessions.Count >= limits.Total)
            Displace(sessions.Values);
    }

    private void Displace(IEnumerable<UserSession> candidates)
    {
        var oldest = candidates.MinBy(session => session.LastUsed)!;
        oldest.End(SessionEnd.Displaced);
        Forget(oldest);
    }

    private void Forget(UserSession session)
    {
        if (sessions.TryRemove(new(session.Key, session)))
            AccessTelemetry.SessionEnded(session.EndedBy);
    }
}
