using Dashboard.LogStore.Columns.Encoders;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Storage.Files;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Makes one segment of a full tail or of several small segments, and puts it in their place in one transaction.</summary>
internal sealed class SegmentBuilder(Lock gate, IndexState state, CommitQueue queue, StoreResources resources)
{
    /// <summary>Replaces neighbouring slots that nobody else replaces (<see cref="SegmentSlot.IsBusy"/> is set by the caller).</summary>
    /// <param name="lastRecord">The last record of the tail whose documents are in the slots; 0 where none is.</param>
    /// <returns>Null, or why the segment could not be written; the slots stay in use then.</returns>
    public async Task<StoreFailure?> ReplaceAsync(IReadOnlyList<SegmentSlot> slots, long lastRecord, CancellationToken cancellationToken)
    {
        int generation;
        lock (gate)
        {
            if (slots.Any(slot => !state.Slots.Contains(slot)))
                return DiskFailure.Void(state.Definition.Name);
            generation = state.Generation;
        }
        // Their last records may still be on their way to the disk.
        if (await CommitAsync(new() { Write = _ => { }, Publish = () => { }, Generation = generation }) is { } failure)
            return failure;
        await resources.Encoder.WaitAsync(cancellationToken);
        try
        {
            EncoderInput[] inputs;
            lock (gate)
                inputs = [.. slots.Select(slot => new EncoderInput(slot.File ?? slot.Rows!.Snapshot(slot.PublishedRows), slot.Published))];
            var encoded = SegmentEncoder.Encode(inputs, cancellationToken);
            return await InstallAsync(slots, encoded?.Segment, encoded?.Order, lastRecord, generation);
        }
        finally
        {
            resources.Encoder.Release();
            lock (gate)
                foreach (var slot in slots)
                    slot.IsBusy = false;
        }
    }

    /// <summary>Bytes of pages that were written so far.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Segments that are out of use and whose pages are still in the file.</summary>
    public int Retired { get; private set; }

    /// <summary>Takes segments out of use whose documents are kept no longer.</summary>
    public async Task<StoreFailure?> DropAsync(IReadOnlyList<SegmentSlot> slots)
    {
        int generation;
        lock (gate)
            generation = state.Generation;
        try
        {
            return await InstallAsync(slots, null, null, 0, generation);
        }
        finally
        {
            lock (gate)
                foreach (var slot in slots)
                    slot.IsBusy = false;
        }
    }

    /// <summary>Deletes the pages of segments that nobody reads any more.</summary>
    public void DeleteRetired(IEnumerable<SegmentSlot> slots)
    {
        var numbers = slots.Where(slot => slot is { File: not null, IsReplaced: true, Readers: 0 }).Select(slot => slot.Number).ToArray();
        if (numbers.Length == 0)
            return;
        queue.Add(new()
        {
            Write = target =>
            {
                foreach (var number in numbers)
                    target.DeleteSegment(number);
            },
            Publish = () => Retired -= numbers.Length,
            Generation = state.Generation,
        });
    }

    private async Task<StoreFailure?> InstallAsync(IReadOnlyList<SegmentSlot> slots, EncodedSegment? encoded, RowOrder? order, long lastRecord, int generation)
    {
        SegmentSlot? made = null;
        var failure = await CommitAsync(new()
        {
            Generation = generation,
            Write = target =>
            {
                if (encoded is not null)
                    made = Write(target, encoded);
                foreach (var slot in slots)
                    if (slot.File is not null)
                        target.Retire(slot.Number);
                WriteDeletions(target);
                target.DeleteTail(lastRecord);
            },
            Publish = () => Replace(slots, made, order),
        });
        lock (gate)
            if (failure is null)
                DeleteRetired(slots);
        return failure;
    }

    private SegmentSlot Write(IndexFile target, EncodedSegment encoded)
    {
        var firstPage = target.LastPage() + 1;
        var number = target.LastSegment() + 1;
        for (var page = 0; page < encoded.Pages.Count; page++)
            target.WritePage(firstPage + page, encoded.Pages[page]);
        BytesWritten += encoded.Pages.Sum(page => (long)page.Length);
        target.WriteSegment(number, encoded.Facts, encoded.Header, firstPage, encoded.Pages.Count);
        return new(new FileSegment(encoded.Facts, number, firstPage, target, resources.Cache), number, null);
    }

    /// <summary>
    /// Deletions stand in the tail's records. Before records go, what they deleted in segments of the file must be kept with those.
    /// </summary>
    private void WriteDeletions(IndexFile target)
    {
        lock (gate)
            foreach (var slot in state.Slots)
                if (slot is { File: not null, IsDirty: true, Published: { } bitmap })
                {
                    target.WriteDeleted(slot.Number, System.Runtime.InteropServices.MemoryMarshal.AsBytes(bitmap.Words));
                    slot.IsDirty = false;
                }
    }

    private void Replace(IReadOnlyList<SegmentSlot> slots, SegmentSlot? made, RowOrder? order)
    {
        var place = state.Slots.IndexOf(slots[0]);
        foreach (var slot in slots)
            state.Slots.Remove(slot);
        Retired += slots.Count(slot => slot.File is not null);
        made ??= new SegmentSlot(EmptySegment.Instance, 0, null);
        if (made.PublishedRows > 0)
            state.Slots.Insert(place, made);
        for (var input = 0; input < slots.Count; input++)
        {
            var rowIn = new int[slots[input].Stored.Count];
            Array.Fill(rowIn, -1);
            for (var row = 0; order is not null && row < order.Count; row++)
                if (order.Inputs[row] == input)
                    rowIn[order.Rows[row]] = row;
            slots[input].ReplaceBy(made, rowIn);
        }
    }

    private async Task<StoreFailure?> CommitAsync(PendingCommit pending)
    {
        queue.Add(pending);
        return await pending.Done;
    }
}
