using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>A column's block as it is kept in memory. Immutable.</summary>
/// <param name="Starts">Rows + 1 offsets; null where every row has one value.</param>
/// <param name="Longs">Numbers.</param>
/// <param name="Ordinals">In their place: for each value its place in <paramref name="Dictionary"/>.</param>
/// <param name="Ends">Ends of the strings in <paramref name="Bytes"/>.</param>
/// <param name="Embedded">In their place: strings of which some are kept as shapes.</param>
internal sealed record DecodedBlock(int Rows, int[]? Starts, int ValueCount, long[]? Longs, ushort[]? Ordinals, int[]? Ends, byte[]? Bytes, TermDictionary? Dictionary, EmbeddedTexts? Embedded)
{
    private const byte Unknown = 0;
    private const byte Has = 1;
    private const byte HasNot = 2;
    private byte isAscii;

    /// <summary>Bytes in memory, the dictionary's left out.</summary>
    public int Size => 64 + 4 * (Starts?.Length ?? 0) + 8 * (Longs?.Length ?? 0) + 2 * (Ordinals?.Length ?? 0) + 4 * (Ends?.Length ?? 0) + (Bytes?.Length ?? 0) + (Embedded?.Size ?? 0);

    /// <summary>Strings that stand for themselves are of ASCII alone.</summary>
    public bool IsAscii
    {
        get
        {
            if (isAscii == Unknown)
                isAscii = Bytes is not null && System.Text.Ascii.IsValid(Bytes) ? Has : HasNot;
            return isAscii == Has;
        }
    }

    /// <summary>The first value of a row.</summary>
    public int FirstValue(int row) => Starts is null ? row : Starts[row];

    public bool HasValue(int row) => Starts is null ? ValueCount > 0 : Starts[row + 1] > Starts[row];

    public ReadOnlySpan<byte> String(int value)
    {
        if (Embedded is not null)
            return Embedded.Value(value);
        if (Dictionary is not null)
            return Dictionary[Ordinals![value]];
        var start = value == 0 ? 0 : Ends![value - 1];
        return Bytes.AsSpan(start, Ends![value] - start);
    }

    /// <summary>Sets the bit of each row that may have the needle in a value as it stands in JSON; false where that cannot be told.</summary>
    public bool Mark(Needle needle, StoredKind kind, Span<ulong> rows)
    {
        if (Embedded is not null)
            return Embedded.Mark(needle, rows);
        if (Dictionary is not null)
            return MarkTerms(needle, Dictionary, rows);
        if (Ends is not null)
        {
            if (!IsAscii && !needle.SpeaksFor(Bytes))
                return false;
            MarkedRows.Mark(needle, Bytes, Ends, RowOf, rows);
            return true;
        }
        if (NumberText.MayHave(kind, needle.Bytes))
            MarkNumbers(needle, kind, rows);
        return true;
    }

    private bool MarkTerms(Needle needle, TermDictionary dictionary, Span<ulong> rows)
    {
        var answers = new byte[dictionary.Count];
        for (var value = 0; value < ValueCount; value++)
        {
            ref var answer = ref answers[Ordinals![value]];
            if (answer == Unknown)
                answer = needle.MayBeIn(dictionary[Ordinals[value]]) ? Has : HasNot;
            if (answer == Has)
                rows[RowOf(value) >> 6] |= 1UL << RowOf(value);
        }
        return true;
    }

    private void MarkNumbers(Needle needle, StoredKind kind, Span<ulong> rows)
    {
        using var text = new ByteBuffer(64);
        for (var value = 0; value < ValueCount; value++)
        {
            text.Clear();
            SlotWriter.WriteLong(NumberText.CodeOf(kind), Longs![value], text);
            if (needle.Next(text.Span, 0) >= 0)
                rows[RowOf(value) >> 6] |= 1UL << RowOf(value);
        }
    }

    private int RowOf(int value) => Starts is null ? value : RowStarts.Shared(Starts, Rows).RowOf(value);
}
