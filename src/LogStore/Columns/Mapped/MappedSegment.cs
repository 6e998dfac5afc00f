using System.Buffers;
using System.Text;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>A stored segment through a mapping.</summary>
internal sealed class MappedSegment : Segment
{
    private static readonly FieldMapping metadataKeyword = new() { Name = "", FullName = "", SourcePath = "", Type = "keyword", Kind = ColumnKind.Keyword };
    private static readonly FieldMapping metadataLong = new() { Name = "", FullName = "", SourcePath = "", Type = "long", Kind = ColumnKind.Long };
    private const long NanosecondsOfMillisecond = 1_000_000;

    // What the cache needs for an entry, about.
    private const int EntryBytes = 200;
    private readonly StoredSegment stored;
    private readonly IndexMapping mapping;
    private readonly AutoId autoId;
    private readonly Lazy<string[]> fields;
    private readonly Lazy<SegmentTimes> times;

    public MappedSegment(StoredSegment stored, IndexMapping mapping, AutoId autoId, RowBitmap? deleted)
    {
        this.stored = stored;
        this.mapping = mapping;
        this.autoId = autoId;
        Deleted = deleted;
        fields = new(() => [.. mapping.Fields.Values.Where(field => field.Kind is not null && mapping.SourcesOf(field).Any(path => stored.ColumnsOf(path).Count > 0)).Select(field => field.FullName)]);
        times = new(() => SegmentTimes.Of(Column(StoredNames.Time), this));
    }

    public IndexMapping Mapping => mapping;

    /// <summary>The rows without the mapping.</summary>
    public StoredSegment Stored => stored;

    public override int Count => stored.Count;

    public override RowBitmap? Deleted { get; }

    public override TimeRange? Times => Known is var (first, last) ? new(DateText.FloorDivide(first, NanosecondsOfMillisecond), DateText.FloorDivide(last, NanosecondsOfMillisecond)) : times.Value.Whole;

    public override bool HasRowsWithoutTime => Known is null ? times.Value.HasRowsWithoutTime : stored.HasRowsWithoutTime;

    public override IReadOnlyList<string> Fields => fields.Value;

    /// <summary>Times that need no look into the segment.</summary>
    private (long First, long Last)? Known => mapping.Field(StoredNames.Time)?.Kind == ColumnKind.Date ? stored.Times : null;

    public override TimeRange? TimesOf(int block) => times.Value.OfBlock(block);

    public override Column? Column(string field)
    {
        switch (field)
        {
            case StoredNames.Id:
                return new IdColumn(stored, autoId);
            case StoredNames.Version:
                return new VersionColumn(stored);
            case StoredNames.SequenceNumber:
                return Metadata(field, metadataLong);
            case StoredNames.Routing or StoredNames.Ignored:
                return Metadata(field, metadataKeyword);
        }
        if (mapping.Field(field) is not { Kind: not null } mapped)
            return null;
        var sources = mapping.SourcesOf(mapped).SelectMany(stored.ColumnsOf).Where(column => column.Kind != StoredKind.Escaped).ToArray();
        return sources.Length == 0 ? null : new MappedColumn(mapped, sources);
    }

    internal override ulong[]? Remembered(string sought, int block)
        => stored is FileSegment file ? file.Cache.Find<ulong[]>(new SoughtRows(file, mapping, sought), 0, block) : null;

    internal override void Remember(string sought, int block, ulong[] rows)
    {
        if (stored is FileSegment file)
            file.Cache.Add(new SoughtRows(file, mapping, sought), 0, block, rows, sizeof(ulong) * rows.Length + 2 * sought.Length + EntryBytes);
    }

    public override DocumentIdentity Identity(int row)
    {
        var number = stored.Column(StoredNames.SequenceNumber, StoredKind.Long)!.LongAt(row, 0);
        var id = MetadataText(StoredNames.Id, row) ?? autoId.Format(number);
        var version = stored.Column(StoredNames.Version, StoredKind.Long)?.LongOrNull(row) ?? 1;
        return new(id, number, version, MetadataText(StoredNames.Routing, row));
    }

    public override void WriteSource(int row, IBufferWriter<byte> output) => stored.WriteSource(row, output);

    private string? MetadataText(string name, int row)
        => stored.Column(name, StoredKind.Text) is { } column && column.HasValue(row) ? Encoding.UTF8.GetString(column.BytesAt(row, 0)) : null;

    private MappedColumn? Metadata(string name, FieldMapping field)
    {
        var sources = stored.ColumnsOf(name);
        return sources.Count == 0 ? null : new MappedColumn(field, sources);
    }
}
