using System.Diagnostics.Metrics;
using Dashboard.Services.Access.Sessions;

namespace Dashboard.Services.Access;

/// <summary>What is counted of logins and sessions: outcomes only, nobody's name.</summary>
internal static class AccessTelemetry
{
    private static readonly Meter Meter = new("Dashboard.Access");
    private static readonly UpDownCounter<int> Sessions = Meter.CreateUpDownCounter<int>("dashboard.sessions", "{session}", "Open sessions.");
    private static readonly Counter<long> Ends = Meter.CreateCounter<long>("dashboard.sessions.ended", "{session}", "Sessions that ended, by reason.");
    private static readonly Counter<long> Logins = Meter.CreateCounter<long>("dashboard.logins", "{login}", "Attempts to log in, by outcome.");
    private static readonly Counter<long> Reviews = Meter.CreateCounter<long>("dashboard.access.reviews", "{review}", "Access reviews, by where the answer came from.");

    public static void SessionOpened() => Sessions.Add(1);

    public static void SessionEnded(SessionEnd? reason)
    {
        Sessions.Add(-1);
        Ends.Add(1, new KeyValuePair<string, object?>("reason", reason?.ToString()));
    }

    public static void Login(string outcome) => Logins.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Review(bool kept) => Reviews.Add(1, new KeyValuePair<string, object?>("source", kept ? "memory" : "cluster"));
}
