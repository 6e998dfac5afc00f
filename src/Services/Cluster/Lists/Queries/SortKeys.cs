using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Usage;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Turns each row's cell of a column into a number that sorts like it, so that sorting compares numbers alone.</summary>
internal static class SortKeys
{
    /// <summary>What has no value stands last, in both directions.</summary>
    private const double Last = double.PositiveInfinity;

    public static double[] Of(ListColumn column, IReadOnlyList<ResourceRow> rows, UsageSnapshot usage, bool descending)
    {
        var keys = new double[rows.Count];
        if (column.Source == ColumnSource.Name)
            Places(rows, keys);
        else if (column.Source is ColumnSource.Status or ColumnSource.Namespace or ColumnSource.Label)
            Ranks(rows, row => Text(column, row), keys);
        else if (column.Source == ColumnSource.Server)
            Cells(column, rows, keys);
        else
            for (var i = 0; i < keys.Length; i++)
                keys[i] = Number(column.Source, rows[i], usage);

        if (column.Source == ColumnSource.Status)
            for (var i = 0; i < keys.Length; i++)
                keys[i] += (int)rows[i].Health.Tone * 1e9;
        if (descending)
            for (var i = 0; i < keys.Length; i++)
                keys[i] = keys[i] == Last ? Last : -keys[i];
        return keys;
    }

    /// <summary>Rows come by name: their places tell.</summary>
    private static void Places(IReadOnlyList<ResourceRow> rows, double[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
            keys[i] = rows[i].Name == rows[i - 1].Name ? keys[i - 1] : i;
    }

    private static double Number(ColumnSource source, ResourceRow row, UsageSnapshot usage)
    {
        if (source == ColumnSource.Age)
            return row.CreatedAt is { } created ? -created.UtcTicks : Last;
        if (usage.Find(row.Key) is not { } used)
            return Last;
        return source == ColumnSource.Cpu ? used.Cpu : used.Memory;
    }

    private static void Cells(ListColumn column, IReadOnlyList<ResourceRow> rows, double[] keys)
    {
        var index = column.Index;
        // A moment is drawn as its age: the youngest first.
        var sign = column.Kind == CellKind.Moment ? -1 : 1;
        var texts = false;
        for (var i = 0; i < keys.Length; i++)
        {
            var cell = rows[i].Cells[index];
            keys[i] = cell.HasNumber ? sign * cell.Number : Last;
            texts |= !cell.HasNumber && cell.Text is { Length: > 0 };
        }

        if (!texts)
            return;
        // Texts stand after all numbers, by their own order.
        var ranks = new double[keys.Length];
        Ranks(rows, row => row.Cells[index] is { HasNumber: false, Text: { Length: > 0 } text } && text != "<none>" ? text : null, ranks);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = keys[i] != Last ? keys[i] : ranks[i] == Last ? Last : 1e300 + ranks[i] * 1e290;
    }

    private static void Ranks(IReadOnlyList<ResourceRow> rows, Func<ResourceRow, string?> read, double[] keys)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            if (read(rows[i]) is { Length: > 0 } text)
                ranks[text] = 0;
        }

        var sorted = ranks.Keys.ToArray();
        Array.Sort(sorted, NaturalOrder.Compare);
        for (var i = 0; i < sorted.Length; i++)
            ranks[sorted[i]] = i;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = read(rows[i]) is { Length: > 0 } text ? ranks[text] : Last;
    }

    private static string? Text(ListColumn column, ResourceRow row) => column.Source switch
    {
        ColumnSource.Namespace => row.Namespace,
        ColumnSource.Label => row.Labels.GetValueOrDefault(column.Title),
        _ => row.Health.Word,
    };
}
