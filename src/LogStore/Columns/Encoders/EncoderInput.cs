using Dashboard.LogStore.Columns.Stored;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Rows to be encoded: a segment and which of its rows are left out.</summary>
internal sealed record EncoderInput(StoredSegment Segment, RowBitmap? Deleted)
{
    public bool Has(int row) => Deleted is null || row >= Deleted.Rows || !Deleted[row];
}
