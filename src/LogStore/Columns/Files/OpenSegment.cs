using Dashboard.LogStore.Columns.Stored;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>A segment's header and what is made of it: some hundred bytes for each block of each column, so it is kept only while it is used.</summary>
internal sealed class OpenSegment
{
    private const int BytesPerBlock = 200;

    public OpenSegment(FileSegment segment, SegmentHeader header)
    {
        Header = header;
        Columns = [.. header.Columns.Select((column, number) => new FileColumn(segment, number, column))];
        ByPath = Columns.GroupBy(column => column.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray<StoredColumn>(), StringComparer.Ordinal);
    }

    public SegmentHeader Header { get; }

    public FileColumn[] Columns { get; }

    public Dictionary<string, StoredColumn[]> ByPath { get; }

    /// <summary>Bytes in memory, about.</summary>
    public int Size => Columns.Length * Header.BlockCount * BytesPerBlock + Header.Shapes.Sum(shape => shape.Skeleton.Length + 32 * shape.Slots.Length);
}
