using System.Text;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Tail;

/// <summary>Rows that are not in a file's segment yet, as columns that grow. One thread writes; <see cref="Snapshot"/> may be called by any.</summary>
internal sealed class TailRows
{
    private readonly PathTable paths;
    private readonly Dictionary<byte[], Shape> shapeBySkeleton = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], Shape>.AlternateLookup<ReadOnlySpan<byte>> shapeLookup;
    private readonly Dictionary<(int Path, StoredKind Kind), int> columnByPath = [];
    private readonly List<TailColumn> columns = [];
    private readonly List<Shape> shapeList = [];
    private readonly Lock gate = new();
    private readonly TailColumn sequenceNumbers;
    private Shape[] shapes = new Shape[256];
    private int count;
    private TailSegment? latest;

    public TailRows(PathTable paths)
    {
        this.paths = paths;
        shapeLookup = shapeBySkeleton.GetAlternateLookup<ReadOnlySpan<byte>>();
        sequenceNumbers = columns[ColumnOf(paths.Number(StoredNames.SequenceNumber), StoredKind.Long)];
    }

    public int Count => Volatile.Read(ref count);

    /// <summary>Bytes of the documents and their shapes: about what the rows need in memory, rather more.</summary>
    public long Bytes { get; private set; }

    public IReadOnlyList<TailColumn> Columns => columns;

    public IReadOnlyList<Shape> ShapeList => shapeList;

    public Shape ShapeAt(int row) => Volatile.Read(ref shapes)[row];

    /// <summary>Adds a row; its number.</summary>
    public int Add(ParsedDocument document, in TailIdentity identity, IReadOnlyList<string> ignored)
    {
        var row = count;
        lock (gate)
        {
            var shape = ShapeOf(document);
            AddValues(row, document, shape);
            AddMetadata(row, identity, ignored);
            if (row == shapes.Length)
                Array.Resize(ref shapes, row * 2);
            shapes[row] = shape;
            Bytes += document.Source.Length;
            Volatile.Write(ref count, row + 1);
        }
        return row;
    }

    /// <summary>The first rows; the same object while the number is the same.</summary>
    public TailSegment Snapshot(int rows)
    {
        lock (gate)
        {
            if (latest is null || latest.Count != rows || latest.ColumnCount != columns.Count)
                latest = new TailSegment(this, rows, [.. columns.Select(column => new TailView(column, rows))], columns);
            return latest;
        }
    }

    private void AddValues(int row, ParsedDocument document, Shape shape)
    {
        for (var slot = 0; slot < shape.Slots.Length; slot++)
        {
            var leaf = document.Leaves[slot];
            var column = columns[shape.Slots[slot].Column];
            if (column.IsString)
                column.Add(row, document.Bytes(leaf));
            else
                column.Add(row, leaf.Number);
            if (shape.Slots[slot].EscapedColumn is >= 0 and var escaped)
                columns[escaped].Add(row, document.Raw(leaf));
        }
    }

    private void AddMetadata(int row, in TailIdentity identity, IReadOnlyList<string> ignored)
    {
        sequenceNumbers.Add(row, identity.SequenceNumber);
        if (identity.Version != 1)
            Metadata(StoredNames.Version, StoredKind.Long).Add(row, identity.Version);
        if (identity.Id is not null)
            Metadata(StoredNames.Id, StoredKind.Text).Add(row, Encoding.UTF8.GetBytes(identity.Id));
        if (identity.Routing is not null)
            Metadata(StoredNames.Routing, StoredKind.Text).Add(row, Encoding.UTF8.GetBytes(identity.Routing));
        foreach (var name in ignored)
            Metadata(StoredNames.Ignored, StoredKind.Text).Add(row, Encoding.UTF8.GetBytes(name));
    }

    private TailColumn Metadata(string name, StoredKind kind) => columns[ColumnOf(paths.Number(name), kind)];

    private Shape ShapeOf(ParsedDocument document)
    {
        if (document.Template is { Shape: { } remembered } template && template.Owner == this)
            return remembered;
        var skeleton = document.Skeleton.WrittenSpan;
        if (!shapeLookup.TryGetValue(skeleton, out var shape))
            shape = AddShape(document, skeleton);
        document.Template?.Remember(this, shape);
        return shape;
    }

    private Shape AddShape(ParsedDocument document, ReadOnlySpan<byte> skeleton)
    {
        var numbers = new int[document.Leaves.Count];
        var escaped = new int[numbers.Length];
        for (var slot = 0; slot < numbers.Length; slot++)
        {
            var leaf = document.Leaves[slot];
            numbers[slot] = ColumnOf(leaf.Path, SlotCode.KindOf(leaf.Code));
            escaped[slot] = leaf.Code == SlotCode.EscapedText ? ColumnOf(leaf.Path, StoredKind.Escaped) : -1;
        }
        var shape = new Shape(shapeList.Count, skeleton.ToArray(), numbers, escaped);
        shapeBySkeleton[shape.Skeleton] = shape;
        shapeList.Add(shape);
        Bytes += shape.Skeleton.Length + 40 * numbers.Length;
        return shape;
    }

    private int ColumnOf(int path, StoredKind kind)
    {
        if (columnByPath.TryGetValue((path, kind), out var number))
            return number;
        columns.Add(new TailColumn(paths[path], kind));
        columnByPath[(path, kind)] = columns.Count - 1;
        return columns.Count - 1;
    }
}
