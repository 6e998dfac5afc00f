using Dashboard.Simulation;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>The simulated cluster (section <c>Demo</c>).</summary>
public sealed record DemoOptions
{
    /// <summary><c>Demo:Enabled</c>: true forces it, false forbids it; absent: only where no cluster is configured.</summary>
    public required bool? Enabled { get; init; }

    public required SimulationOptions Simulation { get; init; }

    public static DemoOptions Read(SettingsReader settings) => new()
    {
        Enabled = settings.Flag("Demo:Enabled"),
        Simulation = new()
        {
            Port = settings.Number("Demo:Port", 0, 0, 65535),
            Seed = settings.Number("Demo:Seed", 1, 0, int.MaxValue),
            Incidents = settings.Flag("Demo:Incidents") ?? true,
            ExtraPods = settings.Number("Demo:ExtraPods", 0, 0, 100_000),
        },
    };
}
