using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Tail;

/// <summary>The first rows of <see cref="TailRows"/>.</summary>
internal sealed class TailSegment : StoredSegment
{
    private readonly TailRows rows;
    private readonly TailView[] columns;
    private readonly Dictionary<string, List<StoredColumn>> byPath = new(StringComparer.Ordinal);

    public TailSegment(TailRows rows, int count, TailView[] columns, IReadOnlyList<TailColumn> sources)
    {
        this.rows = rows;
        this.columns = columns;
        Count = count;
        for (var number = 0; number < columns.Length; number++)
        {
            if (!byPath.TryGetValue(sources[number].Path, out var list))
                byPath[sources[number].Path] = list = [];
            list.Add(columns[number]);
        }
    }

    public override int Count { get; }

    public int ColumnCount => columns.Length;

    public override long FirstSequenceNumber => Count == 0 ? long.MaxValue : SequenceNumber(0);

    public override long LastSequenceNumber => Count == 0 ? -1 : SequenceNumber(Count - 1);

    public override IReadOnlyCollection<string> Paths => byPath.Keys;

    public override IReadOnlyList<StoredColumn> ColumnsOf(string path) => byPath.TryGetValue(path, out var found) ? found : [];

    public override StoredColumn ColumnAt(int number) => columns[number];

    public override (string Path, StoredKind Kind) NameOf(int column) => (rows.Columns[column].Path, rows.Columns[column].Kind);

    public override Shape ShapeOf(int row) => rows.ShapeAt(row);

    public override int FindId(SoughtId id) => throw new NotSupportedException("ids of a tail are kept beside it");

    public override int FindSequenceNumber(long number)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = SequenceNumber(middle);
            if (found == number)
                return middle;
            if (found < number)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private long SequenceNumber(int row) => ColumnsOf(StoredNames.SequenceNumber)[0].LongAt(row, 0);
}
