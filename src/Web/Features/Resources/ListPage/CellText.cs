using System.Globalization;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Cells as plain text for files and the clipboard: exact values, not rounded ones.</summary>
internal static class CellText
{
    public static string Of(ListColumn column, ViewRow row) => column.Source switch
    {
        ColumnSource.Name => row.Row.Name,
        ColumnSource.Namespace => row.Row.Namespace ?? "",
        ColumnSource.Status => row.Row.Health.Word,
        ColumnSource.Label => row.Row.Labels.GetValueOrDefault(column.Title, ""),
        ColumnSource.Age => row.Row.CreatedAt is { } created ? Time(created) : "",
        ColumnSource.Cpu => row.Usage is { } used ? used.Cpu.ToString("0.######", CultureInfo.InvariantCulture) : "",
        ColumnSource.Memory => row.Usage is { } used ? used.Memory.ToString("0", CultureInfo.InvariantCulture) : "",
        _ => Server(column, row.Row.Cells[column.Index]),
    };

    private static string Server(ListColumn column, Cell cell) =>
        column.Kind == CellKind.Moment && cell.HasNumber ? Time(DateTimeOffset.FromUnixTimeSeconds((long)cell.Number)) : cell.Text ?? "";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
