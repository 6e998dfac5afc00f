using System.Security.Cryptography;
using Dashboard.Services.Access.Sessions;

namespace Dashboard.Services.Logs.Exports;

/// <summary>The exports of all sessions, each known to its own session alone. Bounded: the oldest of a session goes for a new one, and all of them with the session.</summary>
public sealed class LogExports
{
    /// <summary>Exports that are kept of a session.</summary>
    public const int PerSession = 50;

    /// <summary>Exports of a session that write at the same time.</summary>
    public const int AtOnce = 5;

    private const int IdBytes = 16;
    private readonly Dictionary<SessionKey, List<LogExport>> sessions = [];
    private readonly Lock gate = new();

    /// <summary>A new one.</summary>
    /// <param name="ended">Cancelled when the session ends.</param>
    public LogExport Open(SessionKey session, CancellationToken ended)
    {
        var export = new LogExport(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));
        var isFirst = false;
        lock (gate)
        {
            if (!sessions.TryGetValue(session, out var exports))
            {
                sessions.Add(session, exports = []);
                isFirst = true;
            }

            if (exports.Count == PerSession)
                exports.Remove(exports.Find(old => old.Status.Phase != LogExportPhase.Running) ?? exports[0]);
            exports.Add(export);
        }

        // Outside of the gate: where it has ended already, this forgets at once.
        if (isFirst)
            ended.Register(() => Forget(session));
        return export;
    }

    /// <summary>Null where the session has no such one.</summary>
    public LogExport? Find(SessionKey session, string id)
    {
        lock (gate)
            return sessions.TryGetValue(session, out var exports) ? exports.Find(export => export.Id == id) : null;
    }

    /// <summary>Whether so many of the session's write already that another one must wait.</summary>
    public bool IsBusy(SessionKey session)
    {
        lock (gate)
            return sessions.TryGetValue(session, out var exports) && exports.Count(export => export.Status.Phase == LogExportPhase.Running) >= AtOnce;
    }

    private void Forget(SessionKey session)
    {
        lock (gate)
            sessions.Remove(session);
    }
}
