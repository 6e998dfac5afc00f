using System.Text;
using System.Text.Json;
using Dashboard.LogStore;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Columns.Tail;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>An index in memory alone, mapped dynamically: what a search reads, without files.</summary>
internal sealed class MemoryIndex
{
    private readonly PathTable paths = new();
    private readonly AutoId autoId = new("123456789"u8);
    private readonly DocumentParser parser;
    private readonly ParsedDocument parsed = new();
    private readonly HashSet<int> deleted = [];
    private readonly string name;
    private TailRows rows;
    private readonly List<TailRows> older = [];
    private FieldBindings bindings;
    private long next;

    public MemoryIndex(string name = "logs", string? mapping = null)
    {
        this.name = name;
        parser = new(paths);
        rows = new(paths);
        bindings = new(mapping is null ? IndexMapping.Empty : MappingJson.Parse(JsonElement.Parse(mapping)).Value, paths);
    }

    /// <summary>A view of these documents, dynamically mapped.</summary>
    public static IndexView View(params string[] documents) => ViewOf(null, documents);

    /// <summary>A view of these documents; the mapping is an object with <c>properties</c>.</summary>
    public static IndexView ViewOf(string? mapping, params string[] documents)
    {
        var index = new MemoryIndex(mapping: mapping);
        foreach (var document in documents)
            index.Add(document);
        return index.OpenView();
    }

    public IndexMapping Mapping => bindings.Mapping;

    /// <summary>Adds a document; throws where it is refused.</summary>
    public void Add(string document, string? id = null)
    {
        var ignored = new List<string>();
        var source = Encoding.UTF8.GetBytes(document);
        Require(parser.Parse(source, bindings, parsed));
        var extended = DynamicMapper.Extend(bindings, paths, parsed, 1000);
        Require(extended.Failure);
        if (extended.Value != bindings.Mapping)
        {
            bindings = new(extended.Value, paths);
            Require(parser.Parse(source, bindings, parsed));
        }
        Require(DocumentCheck.Check(bindings, paths, parsed, id, ignored));
        rows.Add(parsed, new TailIdentity(next++, id, 1, null), ignored);
    }

    /// <summary>Marks a row of the newest segment as deleted.</summary>
    public void Delete(int row) => deleted.Add(row);

    /// <summary>Begins another segment.</summary>
    public void Roll()
    {
        older.Add(rows);
        rows = new(paths);
        deleted.Clear();
    }

    public IndexView OpenView()
    {
        var segments = older.Select(one => Segment(one, null)).ToList();
        segments.Add(Segment(rows, deleted.Count == 0 ? null : new RowBitmap(rows.Count).With(rows.Count, deleted)));
        return new IndexView(name, bindings.Mapping, segments, null);
    }

    private MappedSegment Segment(TailRows from, RowBitmap? without) => new(from.Snapshot(from.Count), bindings.Mapping, autoId, without);

    private static void Require(StoreFailure? failure)
    {
        if (failure is not null)
            throw new InvalidOperationException($"{failure.Type}: {failure.Reason}; {failure.CausedBy?.Reason}");
    }
}
