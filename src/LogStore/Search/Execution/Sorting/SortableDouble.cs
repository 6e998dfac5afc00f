namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Floating point numbers as whole ones in the same order.</summary>
internal static class SortableDouble
{
    public static long Of(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    public static double Back(long sortable) => BitConverter.Int64BitsToDouble(sortable < 0 ? sortable ^ long.MaxValue : sortable);
}
