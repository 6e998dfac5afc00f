namespace Dashboard.Services.LogCollection.Following;

/// <summary>A value that changes, and word of when it does.</summary>
internal sealed class Latest<T>(T initial)
    where T : class
{
    private readonly Signal signal = new();
    private volatile T value = initial;

    public T Value => value;

    /// <summary>The value, and the version to wait for another with.</summary>
    public (T Value, long Version) Read()
    {
        // The version first: a value that is newer than it only makes the waiting shorter.
        var version = signal.Version;
        return (value, version);
    }

    public void Set(T next)
    {
        value = next;
        signal.Change();
    }

    public Task ChangedAsync(long version, CancellationToken cancellationToken) => signal.WaitAsync(version, cancellationToken);
}
