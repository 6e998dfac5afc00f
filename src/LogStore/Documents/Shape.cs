namespace Dashboard.LogStore.Documents;

/// <summary>Documents that differ only in their values: the bytes between the values, and for each value where it is kept.</summary>
internal sealed class Shape
{
    /// <param name="number">Its number in its table.</param>
    /// <param name="skeleton">The bytes between the values, a mark and a code for each value.</param>
    /// <param name="columns">For each value its stored column.</param>
    /// <param name="escapedColumns">For each value the column of its unusual bytes, -1 for none.</param>
    public Shape(int number, byte[] skeleton, int[] columns, int[] escapedColumns)
    {
        Number = number;
        Skeleton = skeleton;
        Slots = new ShapeSlot[columns.Length];
        var seen = new Dictionary<int, int>();
        var start = 0;
        for (var slot = 0; slot < columns.Length; slot++)
        {
            var mark = start + skeleton.AsSpan(start).IndexOf(SlotCode.Mark);
            var escaped = escapedColumns[slot];
            Slots[slot] = new(start, mark - start, skeleton[mark + 1], columns[slot], Next(seen, columns[slot]), escaped, escaped < 0 ? 0 : Next(seen, escaped));
            start = mark + 2;
        }
        TailStart = start;
    }

    public int Number { get; }

    public byte[] Skeleton { get; }

    public ShapeSlot[] Slots { get; }

    /// <summary>Where the bytes behind the last value begin.</summary>
    public int TailStart { get; }

    private static int Next(Dictionary<int, int> seen, int column)
    {
        var occurrence = seen.GetValueOrDefault(column);
        seen[column] = occurrence + 1;
        return occurrence;
    }
}
