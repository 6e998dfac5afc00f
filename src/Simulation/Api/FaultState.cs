namespace Dashboard.Simulation.Api;

/// <summary>The faults that are switched on; set by tests, read by every request.</summary>
internal sealed class FaultState
{
    public bool RefuseConnections { get; set; }
    public int? Status { get; set; }
    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>How many more requests fail with <see cref="Status"/>; negative: all.</summary>
    public int Remaining { get; set; } = -1;
    public TimeSpan Delay { get; set; }

    /// <summary>Answers end in the middle.</summary>
    public bool CutAnswers { get; set; }

    /// <summary>Answers are no JSON.</summary>
    public bool Garbage { get; set; }
    public HashSet<string> UnavailableApis { get; } = [];

    /// <summary>Which requests are hit; all where there is none.</summary>
    public Func<string, bool>? Matches { get; set; }

    public bool Hits(string path) => Matches?.Invoke(path) ?? true;
}
