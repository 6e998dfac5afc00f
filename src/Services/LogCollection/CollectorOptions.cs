namespace Dashboard.Services.LogCollection;

/// <summary>What is collected, and how much of it (section <c>Collector</c>).</summary>
public sealed record CollectorOptions
{
    /// <summary><c>Collector:Enabled</c>.</summary>
    public bool Enabled { get; init; }

    /// <summary><c>Collector:Namespaces</c>: only these; empty for all.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary><c>Collector:ExcludeNamespaces</c>.</summary>
    public IReadOnlyList<string> ExcludeNamespaces { get; init; } = [];

    /// <summary><c>Collector:LabelSelector</c>: only pods that it selects; null for all.</summary>
    public string? LabelSelector { get; init; }

    /// <summary><c>Collector:IndexPrefix</c>: of the daily indices.</summary>
    public string IndexPrefix { get; init; } = "logstash-";

    /// <summary><c>Collector:LinesPerSecond</c> of each container, by the lines' own times; the others are skipped and counted. 0 for no limit.</summary>
    public int LinesPerSecond { get; init; } = 2000;

    /// <summary><c>Collector:MaxStreams</c>: logs that are followed at once; further containers take turns with them.</summary>
    public int MaxStreams { get; init; } = 500;

    /// <summary><c>Collector:MaxLineBytes</c>: the rest of a longer line is cut off.</summary>
    public int MaxLineBytes { get; init; } = 256 * 1024;

    /// <summary><c>Collector:Lookback</c>: how much of the logs of containers that were there before is read at first sight.</summary>
    public TimeSpan Lookback { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The file that keeps how far each log was read.</summary>
    public required string PositionFile { get; init; }
}
