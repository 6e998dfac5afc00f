namespace Dashboard.Simulation.Controllers;

/// <summary>How a container of an image behaves once it runs. Times in seconds.</summary>
internal sealed record Behavior
{
    public static Behavior Plain { get; } = new();

    /// <summary>Name of the log's kind, see <c>Logs/LogProfiles</c>.</summary>
    public string Log { get; init; } = "plain";

    /// <summary>From start to ready.</summary>
    public double ReadyAfter { get; init; } = 3;

    /// <summary>From start to the end by itself: of jobs, or of what crashes.</summary>
    public double? EndsAfter { get; init; }
    public int ExitCode { get; init; }

    /// <summary><c>Completed</c>, <c>Error</c> or <c>OOMKilled</c>.</summary>
    public string ExitReason { get; init; } = "Completed";

    /// <summary>The last lines before the end.</summary>
    public IReadOnlyList<string> LastWords { get; init; } = [];

    /// <summary>What the readiness probe says; null where it succeeds.</summary>
    public string? Unready { get; init; }

    /// <summary>What the liveness probe says before the container is killed; null where it succeeds.</summary>
    public string? Dead { get; init; }

    /// <summary>Memory at rest, in MiB.</summary>
    public double Memory { get; init; } = 48;

    /// <summary>What memory grows by in the course of <see cref="EndsAfter"/>, or of an hour, in MiB.</summary>
    public double Leak { get; init; }

    /// <summary>CPU at the middle of the day, in cores.</summary>
    public double Cpu { get; init; } = 0.02;

    public bool Crashes => EndsAfter is not null && ExitCode != 0;
}
