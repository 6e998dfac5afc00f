using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>What a bulk has done to the writer's state and what its record will say.</summary>
/// <param name="operations">How many operations are to come.</param>
/// <param name="bytes">The bytes of their documents.</param>
internal sealed class WriteBatch(int operations, int bytes) : IDisposable
{
    // Flags, a sequence number and a length.
    private const int BytesPerOperation = 16;
    private ByteBuffer? packed;

    /// <summary>The record's operations, not yet compressed.</summary>
    public ByteBuffer Record { get; } = new(bytes + BytesPerOperation * operations);

    /// <summary>The record as the tail keeps it, once <see cref="Pack"/> has run.</summary>
    public ReadOnlySpan<byte> Packed => packed is null ? [] : packed.Span;

    public List<WriteOutcome> Outcomes { get; } = new(operations);

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

    /// <summary>Compresses the record; takes its time, so it is not done under the index's lock.</summary>
    public void Pack()
    {
        using var room = new ByteBuffer(TailRecord.MaximumLength(Record.Length));
        TailRecord.Compress(Record.Span, room);
        // What waits for its commit is a fifth of what it was made of and of the room that making it needs.
        packed = new(room.Length);
        packed.Raw(room.Span);
        Record.Dispose();
    }

    public void Dispose()
    {
        Record.Dispose();
        packed?.Dispose();
    }
}
