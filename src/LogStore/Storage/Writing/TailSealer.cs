namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Makes full and idle tails segments in the background, one after the other.</summary>
internal sealed class TailSealer(Lock gate, IndexState state, SegmentBuilder builder, StoreResources resources)
{
    private long lastWrite;
    private Task<StoreFailure?> sealing = Task.FromResult<StoreFailure?>(null);

    /// <summary>What is being made at the moment.</summary>
    public Task Running
    {
        get
        {
            lock (gate)
                return sealing;
        }
    }

    /// <summary>A full tail begins to be a segment; while the one before still does, writers wait, so that there are never more than two.</summary>
    public async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<StoreFailure?> running;
            lock (gate)
            {
                lastWrite = resources.Time.GetTimestamp();
                if (state.Tail.Rows!.Count < resources.Options.SegmentRows && state.Tail.Rows.Bytes < resources.Options.SegmentBytes)
                    return;
                if (sealing.IsCompleted)
                {
                    Seal();
                    return;
                }
                running = sealing;
            }
            await running.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Begins a new tail and makes the one before a segment, behind the one that is being made.</summary>
    public Task<StoreFailure?> Seal()
    {
        lock (gate)
        {
            if (state.Tail.Rows!.Count > 0)
                state.BeginTail();
            if (Closed().Length == 0)
                return sealing;
            var before = sealing;
            return sealing = Task.Run(async () =>
            {
                await before;
                return await SealAsync();
            });
        }
    }

    /// <summary>Seals a tail that nothing was written to for long.</summary>
    public async Task SealIdleAsync(CancellationToken cancellationToken)
    {
        Task running;
        lock (gate)
        {
            if (state.Tail.PublishedRows == 0 || resources.Time.GetElapsedTime(lastWrite) <= resources.Options.IdleFlush)
                return;
            running = Seal();
        }
        await running.WaitAsync(cancellationToken);
    }

    /// <summary>Tails that are written to no more, also those that could not be made segments before.</summary>
    private SegmentSlot[] Closed() => [.. state.Slots.SkipLast(1).Where(slot => slot is { Rows: not null, IsBusy: false })];

    private async Task<StoreFailure?> SealAsync()
    {
        SegmentSlot[] closed;
        long last;
        lock (gate)
        {
            (closed, last) = (Closed(), state.FirstRecord - 1);
            foreach (var slot in closed)
                slot.IsBusy = true;
        }
        try
        {
            return closed.Length == 0 ? null : await builder.ReplaceAsync(closed, last, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The rows stay in memory and in the file's tail; writers must not wait for ever for what cannot be.
            return DiskFailure.Of(state.Published.Name, exception);
        }
        finally
        {
            lock (gate)
                foreach (var slot in closed)
                    slot.IsBusy = false;
        }
    }
}
