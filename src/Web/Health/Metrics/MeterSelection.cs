using System.Diagnostics.Metrics;

namespace Dashboard.Web.Health.Metrics;

/// <summary>Which meters are shown: our own, and of the runtime those whose labels are few and say nothing about a user.</summary>
internal static class MeterSelection
{
    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
    };

    /// <summary>Labels that hold addresses or texts of errors: left out of every series.</summary>
    private static readonly HashSet<string> HiddenLabels = new(StringComparer.Ordinal)
    {
        "server.address", "server.port", "network.local.address", "network.peer.address", "client.address", "url.path", "url.query", "url.full",
    };

    public static bool Has(Instrument instrument) =>
        instrument.Meter.Name.StartsWith("Dashboard.", StringComparison.Ordinal) || Meters.Contains(instrument.Meter.Name);

    public static bool Shows(string label) => !HiddenLabels.Contains(label);
}
