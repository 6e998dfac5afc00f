using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage.Files;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>
/// Reads what a file holds into the writer's state: at the start, and where a commit has failed, as what is in memory beyond the file is void then.
/// </summary>
internal sealed class IndexLoader(IndexFile file, IndexState state, OperationApplier applier, StoreResources resources)
{
    /// <summary>Under the index's lock. Where it throws, the state is as before.</summary>
    public void Load()
    {
        var segments = SegmentLoader.Load(file, resources.Cache, out var damage);
        var records = file.ReadTail();
        state.Define(state.Published);
        if (damage is not null)
            state.Published = state.Published with { Damage = damage };
        state.Reset(segments, segments.Count == 0 ? 0 : segments.Max(slot => slot.File!.LastSequenceNumber) + 1);
        foreach (var (number, body) in records)
        {
            using var batch = new WriteBatch(0, 0);
            Replay(number, body, batch);
            state.NextRecord = number + 1;
            state.Tail.Publish(state.Tail.Rows!.Count, []);
            foreach (var (slot, deleted) in batch.Deleted)
                slot.Publish(slot.PublishedRows, deleted);
        }
    }

    private void Replay(long number, byte[] body, WriteBatch batch)
    {
        try
        {
            foreach (var operation in TailRecord.Read(body))
                applier.Replay(operation, batch);
        }
        catch (DamagedBlockException exception)
        {
            state.Published = state.Published with { Damage = $"record {number} of the tail: {exception.Message}" };
        }
    }
}
