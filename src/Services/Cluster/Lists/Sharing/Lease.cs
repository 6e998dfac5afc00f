namespace Dashboard.Services.Cluster.Lists.Sharing;

/// <summary>A holder's part in a shared value. Disposing it twice lets go once.</summary>
internal sealed class Lease<T>(T value, Action release) : IDisposable
{
    private Action? release = release;

    public T Value { get; } = value;

    public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke();
}
