using System.Threading.Channels;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Commits what waits, in its order, everything that has come meanwhile in one transaction.</summary>
internal sealed class CommitQueue : IAsyncDisposable
{
    // A transaction with more would keep the first of them waiting.
    private const int MaximumGroup = 64;
    private readonly Channel<PendingCommit> waiting = Channel.CreateUnbounded<PendingCommit>(new() { SingleReader = true });
    private readonly Func<IReadOnlyList<PendingCommit>, StoreFailure?> commit;
    private readonly TimeSpan interval;
    private readonly TimeProvider time;
    private readonly Task loop;

    /// <param name="commit">Commits a group or says why not; the whole group succeeds or fails.</param>
    /// <param name="interval">How long to gather before a commit; zero commits at once what is there.</param>
    public CommitQueue(Func<IReadOnlyList<PendingCommit>, StoreFailure?> commit, TimeSpan interval, TimeProvider time)
    {
        this.commit = commit;
        this.interval = interval;
        this.time = time;
        loop = Task.Run(RunAsync);
    }

    /// <summary>Puts work at the end; where the queue is closed, the work fails.</summary>
    public void Add(PendingCommit pending)
    {
        if (!waiting.Writer.TryWrite(pending))
            pending.Complete(new StoreFailure(503, "unavailable_shards_exception", "the index is closing"));
    }

    /// <summary>Commits what is there and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        var group = new List<PendingCommit>();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (interval > TimeSpan.Zero)
                await Task.Delay(interval, time, CancellationToken.None);
            while (group.Count < MaximumGroup && waiting.Reader.TryRead(out var pending))
            {
                await pending.Ready;
                group.Add(pending);
            }
            var failure = commit(group);
            foreach (var pending in group)
                pending.Complete(failure);
            group.Clear();
        }
    }
}
