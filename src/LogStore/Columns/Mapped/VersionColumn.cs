using System.Buffers;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary><c>_version</c>: 1 where nothing else is kept.</summary>
internal sealed class VersionColumn(StoredSegment segment) : Column
{
    public override ColumnKind Kind => ColumnKind.Long;

    public override BlockSummary Summary(int block)
    {
        var rows = RowsOf(block);
        return new(rows, rows);
    }

    public override ColumnBlock Read(int block)
    {
        var rows = RowsOf(block);
        var values = ArrayPool<long>.Shared.Rent(rows);
        values.AsSpan(0, rows).Fill(1);
        using var kept = segment.Column(StoredNames.Version, StoredKind.Long)?.ReadLongs(block);
        for (var row = 0; kept is not null && row < rows; row++)
            if (kept.Starts[row + 1] > kept.Starts[row])
                values[row] = kept.Values[kept.Starts[row]];
        return new LongBlock(RowStarts.Single(rows), values);
    }

    private int RowsOf(int block) => Math.Min(Segment.BlockRows, segment.Count - block * Segment.BlockRows);
}
