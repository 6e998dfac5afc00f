using System.Diagnostics.Metrics;

namespace Dashboard.Web.Hosting.Circuits;

internal static class CircuitTelemetry
{
    private static readonly Meter Meter = new("Dashboard.Web");
    private static readonly UpDownCounter<int> Circuits = Meter.CreateUpDownCounter<int>("dashboard.circuits", "{circuit}", "Open circuits: pages that stand open, and those kept for a reconnect.");

    public static void Opened() => Circuits.Add(1);

    public static void Closed() => Circuits.Add(-1);
}
