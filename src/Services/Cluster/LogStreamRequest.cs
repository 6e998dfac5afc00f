namespace Dashboard.Services.Cluster;

/// <summary>Which part of a container's log to read as it comes, and whether to stay for what follows.</summary>
public sealed record LogStreamRequest
{
    public required string Namespace { get; init; }

    public required string Pod { get; init; }

    public required string Container { get; init; }

    /// <summary>The log of the container's previous instance.</summary>
    public bool Previous { get; init; }

    /// <summary>Stays until the container ends. The server answers only once there is a line, however long that takes.</summary>
    public bool Follow { get; init; }

    /// <summary>Each line begins with its time: RFC 3339 with nanoseconds, and a space.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Lines from this time on. The API server hands on whole seconds only, so earlier lines of the same second come too.</summary>
    public DateTimeOffset? SinceTime { get; init; }

    /// <summary>Lines of this last while, by the node's clock; at least a second. Not together with <see cref="SinceTime"/>.</summary>
    public TimeSpan? Since { get; init; }

    /// <summary>The last lines only.</summary>
    public int? TailLines { get; init; }
}
