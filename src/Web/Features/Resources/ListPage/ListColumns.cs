using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Makes the table's columns out of the list's.</summary>
internal sealed class ListColumns(ApiResource resource, IStringLocalizer<ListText> text, IFormat format)
{
    public IReadOnlyList<DataColumn<ViewRow>> Of(IReadOnlyList<ListColumn> columns, bool oneNamespace, bool hasUsage) =>
        [.. columns.Where(column => hasUsage || !IsUsage(column)).Select(column => Of(column, oneNamespace))];

    /// <summary>The column's name: the server's, or ours in the reader's language.</summary>
    public static string Title(ListColumn column, IStringLocalizer<ListText> text) => column.Title.Length > 0 ? column.Title : text[$"Column{column.Source}"];

    private DataColumn<ViewRow> Of(ListColumn column, bool oneNamespace)
    {
        var cells = new ListCells(resource, format, text);
        return new()
        {
            Id = column.Id,
            Title = Title(column, text),
            Hint = Hint(column),
            Numeric = column.Numeric,
            Width = Width(column),
            Grows = column.Source == ColumnSource.Name,
            IsName = column.Source == ColumnSource.Name,
            Wide = column.Source is ColumnSource.Namespace or ColumnSource.Cpu or ColumnSource.Label || (column.Source == ColumnSource.Server && column.Kind is not (CellKind.Ratio or CellKind.Restarts)),
            ShownByDefault = column.ShownByDefault && !(column.Source == ColumnSource.Namespace && oneNamespace),
            Filterable = ColumnText.CanFilter(column),
            Cell = cells.Of(column),
            Text = row => CellText.Of(column, row),
        };
    }

    private string? Hint(ListColumn column) =>
        column.Description.Length > 0 ? column.Description : column.Source == ColumnSource.Label ? text["LabelColumn", column.Title].Value : null;

    private static bool IsUsage(ListColumn column) => column.Source is ColumnSource.Cpu or ColumnSource.Memory;

    private static int Width(ListColumn column) => (column.Source, column.Kind) switch
    {
        (ColumnSource.Namespace, _) => 102,
        (ColumnSource.Status, _) => 156,
        (ColumnSource.Cpu, _) => 112,
        (ColumnSource.Memory, _) => 136,
        (ColumnSource.Age, _) => 60,
        (ColumnSource.Label, _) => 130,
        (_, CellKind.Ratio) => Math.Clamp(column.Title.Length * 8 + 18, 58, 120),
        (_, CellKind.Restarts) => 86,
        (_, CellKind.Number) => Math.Clamp(column.Title.Length * 8 + 30, 72, 140),
        (_, CellKind.Moment or CellKind.Duration or CellKind.Quantity) => Math.Clamp(column.Title.Length * 8 + 30, 80, 140),
        _ => column.Title switch
        {
            "Node" or "Version" or "Roles" => 102,
            "Images" or "Selector" or "Message" or "Hosts" or "Object" => 220,
            _ => Math.Clamp(column.Title.Length * 8 + 40, 110, 170),
        },
    };
}
