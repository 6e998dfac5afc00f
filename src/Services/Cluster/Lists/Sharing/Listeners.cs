using Dashboard.Services.Cluster.Sharing;
namespace Dashboard.Services.Cluster.Lists.Sharing;

/// <summary>Those who want to know that something changed.</summary>
internal sealed class Listeners
{
    private readonly Lock gate = new();
    private Signal[] signals = [];

    public IDisposable Add(Signal signal)
    {
        lock (gate)
            signals = [.. signals, signal];
        return new Lease<Signal>(signal, () => Remove(signal));
    }

    public void Tell()
    {
        foreach (var signal in Volatile.Read(ref signals))
            signal.Set();
    }

    private void Remove(Signal signal)
    {
        lock (gate)
            signals = [.. signals.Where(other => other != signal)];
    }
}
