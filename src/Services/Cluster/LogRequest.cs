namespace Dashboard.Services.Cluster;

/// <summary>Which lines of a container's log to read at once. The last <see cref="TailLines"/>, and never more than <see cref="LimitBytes"/>.</summary>
public sealed record LogRequest
{
    public required string Namespace { get; init; }

    public required string Pod { get; init; }

    public string? Container { get; init; }

    /// <summary>The log of the container's previous instance.</summary>
    public bool Previous { get; init; }

    public bool Timestamps { get; init; }

    public int TailLines { get; init; } = 100;

    public int LimitBytes { get; init; } = 256 * 1024;
}
