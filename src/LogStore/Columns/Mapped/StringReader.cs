using System.Buffers;
using System.Text;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>Keywords, texts and addresses of a field from whatever its values are stored as.</summary>
internal static class StringReader
{
    public static StringBlock Read(FieldMapping field, IReadOnlyList<StoredColumn> sources, int block)
    {
        if (sources.Count == 1 && sources[0].Kind == StoredKind.Text && field.Kind != ColumnKind.Ip)
        {
            var read = sources[0].ReadStrings(block);
            if (field.Kind == ColumnKind.Text || field.IgnoreAbove is not { } limit || AllWithin(read, limit))
                return read;
            using (read)
                return Gather(field, [], read, block);
        }
        return Gather(field, sources, null, block);
    }

    private static bool AllWithin(StringBlock block, int limit)
    {
        if (block.HasDictionary)
        {
            for (var ordinal = 0; ordinal < block.Dictionary.Count; ordinal++)
                if (!IsWithin(block.Dictionary[ordinal], limit))
                    return false;
            return true;
        }
        for (var value = 0; value < block.ValueCount; value++)
            if (!IsWithin(block.Value(value), limit))
                return false;
        return true;
    }

    /// <summary>No longer than the limit in UTF-16 units, of which there are never more than bytes.</summary>
    private static bool IsWithin(ReadOnlySpan<byte> value, int? limit)
        => limit is null || value.Length <= limit || Encoding.UTF8.GetCharCount(value) <= limit;

    private static StringBlock Gather(FieldMapping field, IReadOnlyList<StoredColumn> sources, StringBlock? onlyText, int block)
    {
        var gathered = new Gathered<(int Start, int Length)>();
        var bytes = new ArrayBufferWriter<byte>();
        if (onlyText is not null)
            AddStrings(field, StoredKind.Text, onlyText, gathered, bytes);
        foreach (var source in sources)
        {
            if (source.IsString)
            {
                using var strings = source.ReadStrings(block);
                AddStrings(field, source.Kind, strings, gathered, bytes);
            }
            else
            {
                using var longs = source.ReadLongs(block);
                AddLongs(field, source.Kind, longs, gathered, bytes);
            }
        }
        return Pack(gathered, bytes.WrittenSpan);
    }

    private static void AddStrings(FieldMapping field, StoredKind kind, StringBlock strings, Gathered<(int Start, int Length)> gathered, ArrayBufferWriter<byte> bytes)
    {
        gathered.Begin(strings.Starts);
        for (var value = 0; value < strings.ValueCount; value++)
            Add(field, kind, strings.Value(value), value, gathered, bytes);
    }

    private static void AddLongs(FieldMapping field, StoredKind kind, LongBlock longs, Gathered<(int Start, int Length)> gathered, ArrayBufferWriter<byte> bytes)
    {
        gathered.Begin(longs.Starts);
        Span<byte> text = stackalloc byte[40];
        for (var value = 0; value < longs.ValueCount; value++)
        {
            if (kind == StoredKind.Null)
                Add(field, StoredKind.Text, Encoding.UTF8.GetBytes(field.Text("null_value") ?? ""), value, gathered, bytes);
            else if (FieldValues.FormatText(kind, longs.Values[value], text) is >= 0 and var length)
                Add(field, kind, text[..length], value, gathered, bytes);
        }
    }

    private static void Add(FieldMapping field, StoredKind kind, ReadOnlySpan<byte> text, int value, Gathered<(int Start, int Length)> gathered, ArrayBufferWriter<byte> bytes)
    {
        if (field.Kind == ColumnKind.Ip)
        {
            if (!FieldValues.TryAddress(kind, text, bytes.GetSpan(16)))
                return;
            gathered.Add(value, (bytes.WrittenCount, 16));
            bytes.Advance(16);
        }
        else if (field.Kind != ColumnKind.Keyword || IsWithin(text, field.IgnoreAbove))
        {
            gathered.Add(value, (bytes.WrittenCount, text.Length));
            bytes.Write(text);
        }
    }

    private static StringBlock Pack(Gathered<(int Start, int Length)> gathered, ReadOnlySpan<byte> bytes)
    {
        var ordered = gathered.Ordered;
        var packed = new byte[bytes.Length];
        var ends = ArrayPool<int>.Shared.Rent(Math.Max(1, ordered.Count));
        var length = 0;
        for (var index = 0; index < ordered.Count; index++)
        {
            var (start, size) = ordered[index].Value;
            bytes.Slice(start, size).CopyTo(packed.AsSpan(length));
            ends[index] = length += size;
        }
        return new(gathered.Starts(), packed, ends, null);
    }
}
