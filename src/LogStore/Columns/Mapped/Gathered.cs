using System.Buffers;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>Collects the values of one block from several stored columns and puts them in the order of their rows.</summary>
internal sealed class Gathered<T>
{
    private readonly List<(ushort Row, T Value)> values = [];
    private ushort[] rowOfValue = [];
    private int rows;
    private bool isMixed;

    public IReadOnlyList<(ushort Row, T Value)> Ordered
    {
        get
        {
            if (isMixed)
            {
                var ordered = values.OrderBy(value => value.Row).ToList();
                values.Clear();
                values.AddRange(ordered);
                isMixed = false;
            }
            return values;
        }
    }

    /// <summary>Begins another column, whose values belong to the rows that these offsets say.</summary>
    public void Begin(ReadOnlySpan<int> starts)
    {
        isMixed |= values.Count > 0;
        rows = starts.Length - 1;
        rowOfValue = new ushort[starts[rows]];
        for (var row = 0; row < rows; row++)
            rowOfValue.AsSpan(starts[row], starts[row + 1] - starts[row]).Fill((ushort)row);
    }

    public void Add(int sourceValue, T value) => values.Add((rowOfValue[sourceValue], value));

    public RowStarts Starts() => RowStarts.FromRows([.. Ordered.Select(value => value.Row)], rows);

    /// <summary>The values in a pooled buffer.</summary>
    public T[] TakeValues()
    {
        var buffer = ArrayPool<T>.Shared.Rent(Math.Max(1, values.Count));
        for (var index = 0; index < values.Count; index++)
            buffer[index] = Ordered[index].Value;
        return buffer;
    }
}
