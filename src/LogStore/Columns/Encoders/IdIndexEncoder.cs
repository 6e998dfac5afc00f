using System.Buffers.Binary;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Files;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Writes where given ids are found: a filter of their hashes, and the hash of each and its row, sorted.</summary>
internal static class IdIndexEncoder
{
    private const int EntryLength = 12;

    public static (BlockPlace Index, BlockPlace Filter) Encode(GatheredStrings ids, RowOrder order, PageWriter pages)
    {
        var entries = new List<(ulong Hash, int Row)>();
        for (var row = 0; row < order.Count; row++)
        {
            var (value, end) = ids.ValuesOf(order.Inputs[row], order.Rows[row]);
            if (end > value)
                entries.Add((TokenHash.OfLowercased(ids.Value(order.Inputs[row], order.Rows[row], value)), row));
        }
        if (entries.Count == 0)
            return default;
        entries.Sort();
        var bytes = new byte[entries.Count * EntryLength];
        for (var entry = 0; entry < entries.Count; entry++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(entry * EntryLength), entries[entry].Hash);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entry * EntryLength + 8), entries[entry].Row);
        }
        return (pages.AddGuide(bytes, false), pages.AddGuide(Filter(entries), false));
    }

    private static byte[] Filter(List<(ulong Hash, int Row)> entries)
    {
        var filter = TokenFilter.Empty(entries.Count);
        foreach (var (hash, _) in entries)
            TokenFilter.Set(filter, hash);
        return filter;
    }
}
