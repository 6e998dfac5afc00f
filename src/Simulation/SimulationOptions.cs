namespace Dashboard.Simulation;

/// <summary>How the simulated cluster is made.</summary>
public sealed record SimulationOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Equal seeds and clocks give equal clusters.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether incidents happen; a quiet cluster otherwise.</summary>
    public bool Incidents { get; init; } = true;

    /// <summary>More pods in deployments of 2,000 in namespaces scale-0…, for tests of size.</summary>
    public int ExtraPods { get; init; }
}
