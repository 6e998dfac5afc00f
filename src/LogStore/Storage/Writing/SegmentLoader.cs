using System.Runtime.InteropServices;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Storage.Files;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Opens the segments of a file.</summary>
internal static class SegmentLoader
{
    /// <summary>The sound segments, oldest first; what is wrong with the others.</summary>
    public static List<SegmentSlot> Load(IndexFile file, BlockCache cache, out string? damage)
    {
        var slots = new List<SegmentSlot>();
        damage = null;
        foreach (var record in file.Segments())
        {
            try
            {
                SegmentHeader.Verify(record.Header);
                var segment = new FileSegment(record.Facts, record.Number, record.FirstPage, file, cache);
                slots.Add(new(segment, record.Number, Deleted(record.Deleted, segment.Count)));
            }
            catch (DamagedBlockException exception)
            {
                damage = $"segment {record.Number}: {exception.Message}";
            }
        }
        slots.Sort((left, right) => left.File!.FirstSequenceNumber.CompareTo(right.File!.FirstSequenceNumber));
        return slots;
    }

    private static RowBitmap? Deleted(byte[] words, int rows)
    {
        if (words.Length == 0)
            return null;
        var copy = new ulong[(rows + 63) / 64];
        words.AsSpan(0, Math.Min(words.Length, copy.Length * 8)).CopyTo(MemoryMarshal.AsBytes(copy.AsSpan()));
        return RowBitmap.FromWords(rows, copy);
    }
}
