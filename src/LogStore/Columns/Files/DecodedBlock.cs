namespace Dashboard.LogStore.Columns.Files;

/// <summary>A column's block as it is kept in memory. Immutable.</summary>
/// <param name="Starts">Rows + 1 offsets; null where every row has one value.</param>
/// <param name="Longs">Numbers, or ordinals of <paramref name="Dictionary"/>.</param>
/// <param name="Ends">Ends of the strings in <paramref name="Bytes"/>.</param>
internal sealed record DecodedBlock(int Rows, int[]? Starts, int ValueCount, long[]? Longs, int[]? Ends, byte[]? Bytes, TermDictionary? Dictionary)
{
    /// <summary>Bytes in memory, the dictionary's left out.</summary>
    public int Size => 64 + 4 * (Starts?.Length ?? 0) + 8 * (Longs?.Length ?? 0) + 4 * (Ends?.Length ?? 0) + (Bytes?.Length ?? 0);

    /// <summary>The first value of a row.</summary>
    public int FirstValue(int row) => Starts is null ? row : Starts[row];

    public bool HasValue(int row) => Starts is null ? ValueCount > 0 : Starts[row + 1] > Starts[row];

    public ReadOnlySpan<byte> String(int value)
    {
        if (Dictionary is not null)
            return Dictionary[(int)Longs![value]];
        var start = value == 0 ? 0 : Ends![value - 1];
        return Bytes.AsSpan(start, Ends![value] - start);
    }
}
