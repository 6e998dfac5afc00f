using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Gives the shapes of several segments one numbering.</summary>
internal sealed class ShapeMerger(IReadOnlyDictionary<(string Path, StoredKind Kind), int> columns)
{
    private readonly Dictionary<Shape, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<byte[], int> bySkeleton = new(BytesComparer.Instance);

    public List<Shape> Shapes { get; } = [];

    /// <summary>The new number of a shape of an input, whose columns are named by their number there.</summary>
    public int Number(Shape shape, Func<int, (string Path, StoredKind Kind)> nameOf)
    {
        if (numbers.TryGetValue(shape, out var known))
            return known;
        if (!bySkeleton.TryGetValue(shape.Skeleton, out var number))
        {
            number = Shapes.Count;
            var own = shape.Slots.Select(slot => columns[nameOf(slot.Column)]).ToArray();
            var escaped = shape.Slots.Select(slot => slot.EscapedColumn < 0 ? -1 : columns[nameOf(slot.EscapedColumn)]).ToArray();
            Shapes.Add(new(number, shape.Skeleton, own, escaped));
            bySkeleton[shape.Skeleton] = number;
        }
        return numbers[shape] = number;
    }
}
