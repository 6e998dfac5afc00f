namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>How many values each row of a block has.</summary>
internal static class Presence
{
    private const byte Single = 0;
    private const byte Runs = 1;

    /// <summary>Every row has one.</summary>
    public static void EncodeSingle(ByteBuffer output) => output.Byte(Single);

    public static void Encode(ReadOnlySpan<int> starts, ByteBuffer output)
    {
        var rows = starts.Length - 1;
        if (IsSingle(starts))
        {
            EncodeSingle(output);
            return;
        }
        output.Byte(Runs);
        for (var row = 0; row < rows;)
        {
            var count = starts[row + 1] - starts[row];
            var end = row + 1;
            while (end < rows && starts[end + 1] - starts[end] == count)
                end++;
            output.Number(count);
            output.Number(end - row);
            row = end;
        }
    }

    /// <summary>The rows + 1 offsets; null where every row has one value.</summary>
    public static int[]? Decode(ref ByteReader input, int rows)
    {
        switch (input.Byte())
        {
            case Single:
                return null;
            case Runs:
                break;
            default:
                throw new DamagedBlockException("rows have no known form");
        }
        var starts = new int[rows + 1];
        for (var row = 0; row < rows;)
        {
            var count = input.Count();
            var length = input.Count();
            if (length == 0 || length > rows - row || count > 1 << 24)
                throw new DamagedBlockException("a run of rows is too long");
            for (var end = row + length; row < end; row++)
                starts[row + 1] = starts[row] + count;
        }
        return starts;
    }

    private static bool IsSingle(ReadOnlySpan<int> starts)
    {
        for (var row = 0; row < starts.Length; row++)
            if (starts[row] != row)
                return false;
        return true;
    }
}
