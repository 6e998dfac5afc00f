using System.Buffers;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Columns.Tail;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>The nested objects of some rows, each as a document of its own in memory.</summary>
internal sealed class NestedObjects : IDisposable
{
    private readonly CancellationToken _cancellationToken;
    private readonly SearchTarget _target;
    private readonly IndexView _view;
    private readonly List<(int Row, int Offset, byte[] Source)> _places;

    private NestedObjects(SearchTarget target, IndexView view, List<(int Row, int Offset, byte[] Source)> places, CancellationToken cancellationToken)
    {
        (_target, _view, _places, _cancellationToken) = (target, view, places, cancellationToken);
    }

    public static NestedObjects Of(SearchTarget target, SearchBlock block, RowSet rows, string path)
    {
        var places = new List<(int, int, byte[])>();
        var names = path.Split('.');
        var source = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            source.ResetWrittenCount();
            block.Segment.WriteSource(block.FirstRow + row, source);
            block.Work(source.WrittenCount);
            using var document = JsonDocument.Parse(source.WrittenMemory, Fetch.SourceValues.Depth);
            var offset = 0;
            foreach (var found in Find(document.RootElement, names, 0))
                places.Add((row, offset++, JsonSerializer.SerializeToUtf8Bytes(found)));
        }
        return new(target, View(block, places, names), places, block.CancellationToken);
    }

    /// <summary>The objects that match, by row.</summary>
    public Dictionary<int, List<NestedMatch>> Matching(Query inner, DateTimeOffset now)
    {
        var matches = new Dictionary<int, List<NestedMatch>>();
        var target = _target with { View = _view };
        var filter = new QueryCompiler(target, now).CompileFilter(inner);
        var blocks = _view.Segments.SelectMany(segment => Enumerable.Range(0, segment.BlockCount).Select(index => (segment, index))).ToList();
        TermSurvey.Observe(filter, blocks.Select(place => new SearchBlock(target, place.segment, place.index) { CancellationToken = _cancellationToken }));
        foreach (var (segment, index) in blocks)
        {
            using var block = new SearchBlock(target, segment, index) { CancellationToken = _cancellationToken };
            var rows = block.Rent();
            block.FillLive(rows);
            filter.Narrow(block, rows);
            var scores = new float[block.Rows];
            filter.Score(block, rows, scores);
            foreach (var row in rows)
            {
                var (owner, offset, source) = _places[block.FirstRow + row];
                if (!matches.TryGetValue(owner, out var found))
                    matches[owner] = found = [];
                found.Add(new(offset, scores[row], source));
            }
        }
        return matches;
    }

    public void Dispose() => _view.Dispose();

    private static IEnumerable<JsonElement> Find(JsonElement element, string[] names, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Find(item, names, depth));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        if (depth == names.Length)
            return [element];
        // A path may be written with dots in a name as well.
        return Enumerable.Range(1, names.Length - depth).SelectMany(count =>
            element.TryGetProperty(string.Join('.', names, depth, count), out var next) ? Find(next, names, depth + count) : []);
    }

    private static IndexView View(SearchBlock block, List<(int Row, int Offset, byte[] Source)> places, string[] names)
    {
        var target = block.Target;
        var paths = new PathTable();
        var bindings = new FieldBindings(target.View.Mapping, paths);
        var parser = new DocumentParser(paths);
        var parsed = new ParsedDocument();
        var rows = new TailRows(paths);
        for (var number = 0; number < places.Count; number++)
        {
            // What does not parse was refused when it came in.
            if (parser.Parse(Wrap(places[number].Source, names), bindings, parsed) is null
                && DocumentCheck.Check(bindings, paths, parsed, null, []) is null)
                rows.Add(parsed, new TailIdentity(number, null, 1, null), []);
        }
        return new(target.Name, target.View.Mapping, [new MappedSegment(rows.Snapshot(rows.Count), target.View.Mapping, new AutoId("nested"u8), null)], null);
    }

    private static byte[] Wrap(byte[] source, string[] names)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);
        foreach (var name in names)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
        }
        writer.WriteRawValue(source);
        foreach (var _ in names)
            writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
