namespace Dashboard.Simulation.Logs;

/// <summary>Something that goes wrong in one service, and is felt in others.</summary>
internal sealed record Cause
{
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Root { get; init; }

    /// <summary>What the root says.</summary>
    public required string Message { get; init; }

    /// <summary>The same to those who write Korean.</summary>
    public required string Korean { get; init; }

    /// <summary>What programs in Java throw.</summary>
    public required string Exception { get; init; }

    /// <summary>The status that callers get.</summary>
    public int Status { get; init; } = 503;

    /// <summary>Which services it reaches, and what share of their lines.</summary>
    public required IReadOnlyDictionary<string, double> Shares { get; init; }
}
