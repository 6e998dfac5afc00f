using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>What a bulk has done to the writer's state and what its record will say.</summary>
internal sealed class WriteBatch : IDisposable
{
    /// <summary>The record's operations, not yet compressed.</summary>
    public ByteBuffer Record { get; } = new(1 << 16);

    public List<WriteOutcome> Outcomes { get; } = [];

    /// <summary>Rows that are gone when it is on disk.</summary>
    public Dictionary<SegmentSlot, List<int>> Deleted { get; } = [];

    public void Delete(in DocumentPlace place)
    {
        place.Slot.Delete(place.Row);
        if (!Deleted.TryGetValue(place.Slot, out var rows))
            Deleted[place.Slot] = rows = [];
        rows.Add(place.Row);
    }

    public void Add(in TailOperation operation) => TailRecord.Append(Record, operation);

    public void Fail(string? id, StoreFailure failure) => Outcomes.Add(new() { Result = WriteResult.Failed, Id = id ?? "", Failure = failure });

    public void Dispose() => Record.Dispose();
}
