using System.Globalization;
using System.Text;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>The value that a row is grouped by, as text.</summary>
internal static class GroupValue
{
    /// <summary>What rows without a value are grouped under: no text of a value has it.</summary>
    public const string Missing = "\0";

    public static string Of(SearchBlock block, string field, int row)
    {
        var column = block.Read(field);
        if (column is null || column.Starts[row] == column.Starts[row + 1])
            return Missing;
        var index = column.Starts[row];
        return column switch
        {
            LongBlock longs => longs.Values[index].ToString(CultureInfo.InvariantCulture),
            DoubleBlock doubles => doubles.Values[index].ToString("R", CultureInfo.InvariantCulture),
            StringBlock strings => Encoding.UTF8.GetString(strings.Value(index)),
            _ => Missing,
        };
    }
}
