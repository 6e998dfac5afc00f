using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Columns.Tail;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>
/// A segment of an index and which of its rows are gone: as writers see it at once (<see cref="IsDeleted"/>), and as readers see it once the commit is
/// on disk (<see cref="Published"/>). Everything happens under the index's lock.
/// </summary>
internal sealed class SegmentSlot
{
    private readonly HashSet<int> working = [];
    private MappedSegment? mapped;
    private SegmentSlot? replacement;
    private int[] rowInReplacement = [];

    /// <summary>A tail, which grows.</summary>
    public SegmentSlot(TailRows rows) => Rows = rows;

    /// <summary>A segment in the file.</summary>
    public SegmentSlot(StoredSegment file, long number, RowBitmap? deleted)
    {
        File = file;
        Number = number;
        Published = deleted;
        PublishedRows = file.Count;
    }

    /// <summary>The rows of a tail, null for a segment in the file.</summary>
    public TailRows? Rows { get; }

    public StoredSegment? File { get; }

    /// <summary>The segment's number in the file.</summary>
    public long Number { get; }

    /// <summary>Rows of a tail by the ids that were given.</summary>
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows whose commit is on disk.</summary>
    public int PublishedRows { get; private set; }

    public RowBitmap? Published { get; private set; }

    public int LiveRows => PublishedRows - (Published?.Count ?? 0);

    /// <summary>The published deletions are not in the file yet.</summary>
    public bool IsDirty { get; set; }

    /// <summary>A segment is being made from it.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Open views that read it.</summary>
    public int Readers { get; set; }

    /// <summary>Another segment took its place.</summary>
    public bool IsReplaced => replacement is not null;

    /// <summary>All rows, those included that are not committed yet.</summary>
    public StoredSegment Stored => File ?? Rows!.Snapshot(Rows.Count);

    public bool IsDeleted(int row) => working.Contains(row) || Published is { } bitmap && row < bitmap.Rows && bitmap[row];

    public void Delete(int row) => working.Add(row);

    /// <summary>Lets readers see rows and deletions whose commit is on disk.</summary>
    public void Publish(int rows, IReadOnlyCollection<int> deleted)
    {
        if (replacement is not null)
        {
            replacement.Publish(0, [.. deleted.Select(row => rowInReplacement[row]).Where(row => row >= 0)]);
            return;
        }
        PublishedRows = Math.Max(PublishedRows, rows);
        if (deleted.Count == 0)
            return;
        Published = (Published ?? new RowBitmap(PublishedRows)).With(PublishedRows, deleted);
        working.ExceptWith(deleted);
        IsDirty = true;
    }

    /// <summary>Hands what is known of deleted rows over to the segment that takes this one's place; -1 for rows that it does not have.</summary>
    public void ReplaceBy(SegmentSlot other, int[] rowInOther)
    {
        (replacement, rowInReplacement) = (other, rowInOther);
        other.working.UnionWith(working.Select(row => rowInOther[row]).Where(row => row >= 0));
        var gone = Published is null ? [] : Enumerable.Range(0, Math.Min(Published.Rows, rowInOther.Length)).Where(row => Published[row] && rowInOther[row] >= 0).Select(row => rowInOther[row]).ToArray();
        other.Publish(0, gone);
    }

    /// <summary>The committed rows through a mapping; the same object while nothing has changed.</summary>
    public MappedSegment Mapped(IndexMapping mapping, AutoId autoId)
    {
        if (Published is { } bitmap && bitmap.Rows < PublishedRows)
            Published = bitmap.With(PublishedRows, []);
        if (mapped is null || mapped.Count != PublishedRows || mapped.Mapping != mapping || mapped.Deleted != Published)
            mapped = new(File ?? Rows!.Snapshot(PublishedRows), mapping, autoId, Published);
        return mapped;
    }
}
