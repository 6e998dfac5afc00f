using System.Runtime.InteropServices;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>
/// Finds texts that are JSON objects whose every value stands in its row's own columns too, as log agents leave them that parse a line into fields and keep the
/// line: such a text is its shape alone. One thread at a time.
/// </summary>
internal sealed class EmbeddedDocuments
{
    /// <summary>More shapes than this are no shapes.</summary>
    private const int MaximumShapes = 4096;

    // Where the first rows of a column show nothing, the rest is not looked at.
    private const int Patience = 512;
    private const int KindBits = 4;
    private readonly IReadOnlyList<EncoderInput> inputs;
    private readonly IReadOnlyDictionary<(string Path, StoredKind Kind), int> columns;
    private readonly PathTable paths = new();
    private readonly DocumentParser parser;
    private readonly TemplateParser templates;
    private readonly FieldBindings bindings;
    private readonly ParsedDocument parsed = new();
    private readonly Dictionary<byte[], Shape?> bySkeleton = new(BytesComparer.Instance);
    private StoredColumn?[] sources = [];
    private Shape? latest;
    private byte[] buffer = [];
    private int misses;

    public EmbeddedDocuments(IReadOnlyList<EncoderInput> inputs, IReadOnlyDictionary<(string Path, StoredKind Kind), int> columns)
    {
        this.inputs = inputs;
        this.columns = columns;
        parser = new(paths);
        bindings = new(IndexMapping.Empty, paths);
        templates = new(bindings);
    }

    public List<Shape> Shapes { get; } = [];

    /// <summary>Another column begins.</summary>
    public void Begin() => misses = 0;

    /// <summary>The number of the text's shape; -1 where it must be kept.</summary>
    public int Find(int input, int row, ReadOnlySpan<byte> text)
    {
        if (misses > Patience || text.Length < 16 || text[0] != '{' || text[^1] != '}')
            return -1;
        var number = Parse(text) && ValuesAreInRow(input, row) && ShapeOf() is { } shape ? shape.Number : -1;
        misses = number < 0 ? misses + 1 : 0;
        return number;
    }

    private bool Parse(ReadOnlySpan<byte> text)
    {
        if (buffer.Length < text.Length)
            buffer = new byte[text.Length * 2];
        text.CopyTo(buffer);
        var source = buffer.AsMemory(0, text.Length);
        if (templates.Parse(source, parsed) is not null)
            return true;
        if (parser.Parse(source, bindings, parsed) is not null)
            return false;
        templates.Learn(parsed);
        return true;
    }

    private bool ValuesAreInRow(int input, int row)
    {
        var place = -1;
        foreach (ref readonly var leaf in CollectionsMarshal.AsSpan(parsed.Leaves))
        {
            var kind = SlotCode.KindOf(leaf.Code);
            // Without escapes the words of a value are those of the text, so that a search may look for them in the value's column.
            if (leaf.IsScratch || leaf.Code == SlotCode.Null || Source(input, leaf.Path, kind) is not { } column)
                return false;
            if (column.IsString ? !column.Begins(row, parsed.Bytes(leaf), ref place) : !column.Begins(row, leaf.Number, ref place))
                return false;
        }
        return parsed.Leaves.Count > 0;
    }

    private StoredColumn? Source(int input, int path, StoredKind kind)
    {
        var place = (path << KindBits | (int)kind) * inputs.Count + input;
        if (place >= sources.Length)
            Array.Resize(ref sources, place * 2 + 1);
        return sources[place] ??= inputs[input].Segment.Column(paths[path], kind);
    }

    private Shape? ShapeOf()
    {
        var skeleton = parsed.Skeleton.WrittenSpan;
        if (latest is not null && skeleton.SequenceEqual(latest.Skeleton))
            return latest;
        if (bySkeleton.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(skeleton, out var known))
            return latest = known;
        if (Shapes.Count == MaximumShapes)
            return null;
        var numbers = parsed.Leaves.Select(leaf => columns[(paths[leaf.Path], SlotCode.KindOf(leaf.Code))]).ToArray();
        // The same path twice would be read as two values of a row that may have one.
        if (numbers.Distinct().Count() < numbers.Length)
            return bySkeleton[skeleton.ToArray()] = null;
        var shape = new Shape(Shapes.Count, skeleton.ToArray(), numbers, [.. numbers.Select(_ => -1)]);
        // Numbers with only a comma between them are one word, which stands in neither's column.
        if (shape.Slots.Any(slot => slot.LiteralLength == 1))
            return bySkeleton[shape.Skeleton] = null;
        Shapes.Add(shape);
        return bySkeleton[shape.Skeleton] = shape;
    }
}
