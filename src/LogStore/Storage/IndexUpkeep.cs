using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Writing;

namespace Dashboard.LogStore.Storage;

/// <summary>Looks after the segments of an index: makes them of tails, merges small ones, drops old ones.</summary>
internal sealed class IndexUpkeep(Lock gate, IndexFile file, IndexState state, CommitQueue queue, SegmentBuilder builder, TailSealer sealer, StoreResources resources)
{
    /// <summary>Makes a segment of the tail.</summary>
    public async Task<StoreResult<bool>> FlushAsync(CancellationToken cancellationToken)
    {
        if (await sealer.Seal().WaitAsync(cancellationToken) is { } failure)
            return failure;
        return await TidyAsync();
    }

    /// <summary>Makes the tail a segment, then one segment of small neighbours until there are none, and drops deleted rows.</summary>
    public async Task<StoreResult<bool>> MergeAsync(CancellationToken cancellationToken)
    {
        var flushed = await FlushAsync(cancellationToken);
        if (!flushed.IsSuccess)
            return flushed;
        while (Choose(true) is { Count: > 0 } slots)
            if (await builder.ReplaceAsync(slots, 0, cancellationToken) is { } failure)
                return failure;
        return true;
    }

    /// <summary>Looks after idle tails and small segments; how many bytes that wrote.</summary>
    public async Task<long> MaintainAsync(CancellationToken cancellationToken)
    {
        var before = builder.BytesWritten;
        await sealer.SealIdleAsync(cancellationToken);
        if (Choose(false) is { Count: > 0 } slots)
            await builder.ReplaceAsync(slots, 0, cancellationToken);
        return builder.BytesWritten - before;
    }

    /// <summary>Drops whole segments that are older than a time, and the oldest while the index has more bytes than it may.</summary>
    public async Task<StoreResult<bool>> TrimAsync(DateTimeOffset? before, long? mostBytes, CancellationToken cancellationToken)
    {
        IReadOnlyList<SegmentSlot> slots;
        lock (gate)
        {
            // What is still read takes its room a little longer; dropping more for it would be too much.
            var excess = mostBytes is { } most && builder.Retired == 0 ? file.Bytes - most : 0;
            slots = TrimChoice.Of(state.Slots, before, excess, file.Bytes);
            foreach (var slot in slots)
                slot.IsBusy = true;
        }
        if (slots.Count == 0)
            return false;
        if (await builder.DropAsync(slots) is { } failure)
            return failure;
        return (await TidyAsync()).TryGet(out _, out var untidy) ? true : untidy;
    }

    /// <summary>Writes what is in memory into a segment and closes the file: nothing that was read of it is kept. The next use opens it again.</summary>
    public async Task<StoreResult<bool>> CloseAsync(CancellationToken cancellationToken)
    {
        var flushed = await FlushAsync(cancellationToken);
        if (!flushed.IsSuccess)
            return flushed;
        PendingCommit closing;
        lock (gate)
            queue.Add(closing = new() { Write = _ => { }, Publish = CloseFile, Generation = state.Generation });
        return await closing.Done is { } failure ? failure : true;
    }

    private void CloseFile()
    {
        file.Rest();
        foreach (var slot in state.Slots)
            (slot.File as FileSegment)?.Forget();
    }

    private IReadOnlyList<SegmentSlot> Choose(bool all)
    {
        lock (gate)
        {
            var slots = MergeChoice.Of(state.Slots, resources.Options.SegmentRows, all);
            foreach (var slot in slots)
                slot.IsBusy = true;
            return slots;
        }
    }

    /// <summary>Gives free pages back to the file system.</summary>
    private async Task<StoreResult<bool>> TidyAsync()
    {
        PendingCommit tidying;
        lock (gate)
            queue.Add(tidying = new() { Write = target => target.Shrink(), Publish = file.Checkpoint, Generation = state.Generation });
        return await tidying.Done is { } untidy ? untidy : true;
    }
}
