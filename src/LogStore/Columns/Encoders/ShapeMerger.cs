using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Gives the shapes of several segments one numbering.</summary>
internal sealed class ShapeMerger(IReadOnlyDictionary<(string Path, StoredKind Kind), int> columns)
{
    private readonly Dictionary<Shape, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<byte[], int> bySkeleton = new(BytesComparer.Instance);

    public List<Shape> Shapes { get; } = [];

    /// <summary>The new number of the shape of a segment's row.</summary>
    public int Number(StoredSegment segment, int row)
    {
        var shape = segment.ShapeOf(row);
        if (numbers.TryGetValue(shape, out var known))
            return known;
        if (!bySkeleton.TryGetValue(shape.Skeleton, out var number))
        {
            number = Shapes.Count;
            Shapes.Add(Renumbered(shape, segment, number));
            bySkeleton[shape.Skeleton] = number;
        }
        return numbers[shape] = number;
    }

    private Shape Renumbered(Shape shape, StoredSegment segment, int number)
    {
        int[] own = [.. shape.Slots.Select(slot => columns[segment.NameOf(slot.Column)])];
        int[] escaped = [.. shape.Slots.Select(slot => slot.EscapedColumn < 0 ? -1 : columns[segment.NameOf(slot.EscapedColumn)])];
        return new(number, shape.Skeleton, own, escaped);
    }
}
