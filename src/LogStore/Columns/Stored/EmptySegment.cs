using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Stored;

/// <summary>No rows: what is left of segments all of whose rows were deleted.</summary>
internal sealed class EmptySegment : StoredSegment
{
    public static readonly EmptySegment Instance = new();

    public override int Count => 0;

    public override long FirstSequenceNumber => long.MaxValue;

    public override long LastSequenceNumber => -1;

    public override IReadOnlyCollection<string> Paths => [];

    public override IReadOnlyList<StoredColumn> ColumnsOf(string path) => [];

    public override StoredColumn ColumnAt(int number) => throw new ArgumentOutOfRangeException(nameof(number));

    public override (string Path, StoredKind Kind) NameOf(int column) => throw new ArgumentOutOfRangeException(nameof(column));

    public override Shape ShapeOf(int row) => throw new ArgumentOutOfRangeException(nameof(row));

    public override int FindId(SoughtId id) => -1;

    public override int FindSequenceNumber(long number) => -1;
}
