using System.Buffers;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary><c>_id</c>: what was given, and what follows from the sequence number where nothing was.</summary>
internal sealed class IdColumn(StoredSegment segment, AutoId autoId) : Column
{
    public override ColumnKind Kind => ColumnKind.Keyword;

    public override BlockSummary Summary(int block)
    {
        var rows = Math.Min(Segment.BlockRows, segment.Count - block * Segment.BlockRows);
        return new(rows, rows);
    }

    public override ColumnBlock Read(int block)
    {
        using var numbers = segment.Column(StoredNames.SequenceNumber, StoredKind.Long)!.ReadLongs(block);
        using var given = segment.Column(StoredNames.Id, StoredKind.Text)?.ReadStrings(block);
        var bytes = new ArrayBufferWriter<byte>(numbers.Rows * 20);
        var ends = ArrayPool<int>.Shared.Rent(numbers.Rows);
        for (var row = 0; row < numbers.Rows; row++)
        {
            if (given is not null && given.Starts[row + 1] > given.Starts[row])
            {
                bytes.Write(given.Value(given.Starts[row]));
            }
            else
            {
                autoId.Format(numbers.Values[row], bytes.GetSpan(20));
                bytes.Advance(20);
            }
            ends[row] = bytes.WrittenCount;
        }
        return new StringBlock(RowStarts.Single(numbers.Rows), bytes.WrittenMemory, ends, null);
    }
}
