using System.Threading.Channels;

namespace Dashboard.Simulation.Store;

/// <summary>A watch's queue. One that reads too slowly is ended, as the API server does, and must list again.</summary>
internal sealed class Watcher(Action<Watcher> leave)
{
    private const int Capacity = 20_000;
    private readonly Channel<Change> changes = Channel.CreateBounded<Change>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    public ChannelReader<Change> Changes => changes.Reader;

    public void Offer(Change change)
    {
        if (!changes.Writer.TryWrite(change))
            Break();
    }

    /// <summary>Ends the stream. Called under the store's gate.</summary>
    public void Break()
    {
        leave(this);
        changes.Writer.TryComplete();
    }
}
