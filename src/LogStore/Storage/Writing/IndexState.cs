using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Columns.Tail;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>What the writer of an index knows. Used under the index's lock.</summary>
internal sealed class IndexState
{
    private volatile LogIndex published;

    public IndexState(LogIndex definition, AutoId autoId)
    {
        Definition = published = definition;
        AutoId = autoId;
        Reset([], 0);
    }

    public AutoId AutoId { get; }

    /// <summary>As writers see it; a change of the mapping is in it before its commit is on disk.</summary>
    public LogIndex Definition { get; private set; }

    /// <summary>As readers see it, whose commit is on disk. May be read without the lock.</summary>
    public LogIndex Published
    {
        get => published;
        set => published = value;
    }

    public FieldBindings Bindings { get; private set; } = null!;

    public PathTable Paths { get; private set; } = null!;

    /// <summary>Knows the documents of late.</summary>
    public TemplateParser Templates { get; private set; } = null!;

    public DocumentParser Parser { get; private set; } = null!;

    public ParsedDocument Parsed { get; } = new();

    /// <summary>Oldest first; the last is the tail that is written to.</summary>
    public List<SegmentSlot> Slots { get; private set; } = null!;

    public SegmentSlot Tail => Slots[^1];

    public Tombstones Tombstones { get; } = new();

    public long NextSequenceNumber { get; set; }

    /// <summary>The number of the tail's next record.</summary>
    public long NextRecord { get; set; }

    /// <summary>The first record of the tail that is written to; those before it belong to tails that are or become segments.</summary>
    public long FirstRecord { get; private set; }

    /// <summary>Grows when the state is thrown away and read from the file again.</summary>
    public int Generation { get; private set; }

    /// <summary>Begins again from what is in the file.</summary>
    public void Reset(IEnumerable<SegmentSlot> files, long nextSequenceNumber)
    {
        Generation++;
        Slots = [.. files];
        NextSequenceNumber = nextSequenceNumber;
        NextRecord = 1;
        Tombstones.Clear();
        BeginTail();
    }

    /// <summary>Nothing that was made from the state may be written any more.</summary>
    public void Void() => Generation++;

    /// <summary>Begins a new tail; the one before is written to no more.</summary>
    public void BeginTail()
    {
        FirstRecord = NextRecord;
        Paths = new PathTable();
        Parser = new DocumentParser(Paths);
        Bind();
        Slots.Add(new SegmentSlot(new TailRows(Paths)));
    }

    public void Define(LogIndex definition)
    {
        var isNewMapping = definition.Mapping != Definition.Mapping;
        Definition = definition;
        if (isNewMapping)
            Bind();
    }

    private void Bind()
    {
        Bindings = new FieldBindings(Definition.Mapping, Paths);
        Templates = new TemplateParser(Bindings);
    }
}
