namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>How long the transport waits for what.</summary>
internal sealed record TransportLimits
{
    public static TransportLimits Default { get; } = new();

    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From sending a request to the head of its answer. The API server itself gives up after a minute.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(65);

    /// <summary>A plain call as a whole; lists and watches have none.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two reads of a body.</summary>
    public TimeSpan Read { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two reads of a watch: bookmarks come about once a minute, so silence of more than two is a dead connection.</summary>
    public TimeSpan WatchRead { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>The longest Retry-After that is waited for; longer ones are the caller's to decide.</summary>
    public TimeSpan Throttle { get; init; } = TimeSpan.FromSeconds(10);

    public int ThrottleAttempts { get; init; } = 4;

    /// <summary>Bytes that the server may send ahead of a reader, for each HTTP/2 stream.</summary>
    public int StreamWindow { get; init; } = 1024 * 1024;

    /// <summary>The largest answer of a plain call.</summary>
    public int CallBytes { get; init; } = 64 * 1024 * 1024;
}
