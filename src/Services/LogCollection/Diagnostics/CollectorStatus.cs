namespace Dashboard.Services.LogCollection.Diagnostics;

/// <summary>How the collector does, for health and for people. Thread-safe.</summary>
public sealed class CollectorStatus
{
    private volatile string? watchFailure;
    private volatile string? sinkFailure;
    private volatile string? readFailure;
    private int open;
    private int waiting;
    private int containers;

    /// <summary>Why pods cannot be watched; null where they can.</summary>
    public string? WatchFailure
    {
        get => watchFailure;
        internal set => watchFailure = value;
    }

    /// <summary>Why the store takes nothing; null where it does.</summary>
    public string? SinkFailure
    {
        get => sinkFailure;
        internal set => sinkFailure = value;
    }

    /// <summary>Why logs may not be read at all (the right is missing); null where they may.</summary>
    public string? ReadFailure
    {
        get => readFailure;
        internal set => readFailure = value;
    }

    /// <summary>Logs that are read now.</summary>
    public int OpenStreams => Volatile.Read(ref open);

    /// <summary>Containers that wait for one of <c>Collector:MaxStreams</c>.</summary>
    public int WaitingStreams => Volatile.Read(ref waiting);

    /// <summary>Containers that are looked after.</summary>
    public int Containers => Volatile.Read(ref containers);

    internal void Opened(int by) => Interlocked.Add(ref open, by);

    internal void Waits(int by) => Interlocked.Add(ref waiting, by);

    internal void Follows(int by) => Interlocked.Add(ref containers, by);
}
