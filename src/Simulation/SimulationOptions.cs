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

    /// <summary>Names of the only incidents that are there, at start and for good ; null for the usual course.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>More pods in deployments of 2,000 in namespaces scale-0…, for tests of size.</summary>
    public int ExtraPods { get; init; }

    /// <summary>Tokens come from the seed too, so that they are the same at every start: for tests only.</summary>
    public bool FixedTokens { get; init; }
}
