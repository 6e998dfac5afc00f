using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Columns;

/// <summary>What stands below a column, as far as it is a word that rows can be filtered by.</summary>
public static class ColumnText
{
    /// <summary>Whether rows can be filtered by the column's cells. Times, use and counts change as one looks.</summary>
    public static bool CanFilter(ListColumn column) =>
        column.Source is ColumnSource.Namespace or ColumnSource.Status or ColumnSource.Label
        || (column.Source == ColumnSource.Server && column.Kind is CellKind.Text or CellKind.Ratio or CellKind.Number or CellKind.Quantity);

    /// <summary>Empty where the cell says nothing (<c>&lt;none&gt;</c>).</summary>
    public static string Of(ListColumn column, ResourceRow row) => column.Source switch
    {
        ColumnSource.Name => row.Name,
        ColumnSource.Namespace => row.Namespace ?? "",
        ColumnSource.Status => row.Health.Word,
        ColumnSource.Label => row.Labels.GetValueOrDefault(column.Title, ""),
        _ => column.Index >= 0 && row.Cells[column.Index].Text is { } text && !text.StartsWith('<') ? text : "",
    };

    /// <summary>Reads the cells below the column of that id; null where the list has none.</summary>
    internal static Func<ResourceRow, string?>? Reader(ColumnPlan plan, string id) => plan.Find(id) is { } column ? row => Of(column, row) : null;

    /// <summary>The filter's term for those rows whose cell is as this row's, or for all others; null where the value cannot stand in a filter.</summary>
    public static string? Term(ListColumn column, ResourceRow row, bool exclude)
    {
        var value = Of(column, row);
        if (!CanFilter(column) || value.AsSpan().IndexOfAny(",=\"\\") >= 0)
            return null;
        if (column.Source == ColumnSource.Label && value.Length == 0)
            return exclude ? $"label:{column.Title}" : $"label:!{column.Title}";
        var name = column.Source switch
        {
            ColumnSource.Label => $"label:{column.Title}",
            ColumnSource.Namespace => "field:metadata.namespace",
            _ => $"column:{column.Id}",
        };
        return $"{name}{(exclude ? "!=" : "=")}{value}";
    }
}
