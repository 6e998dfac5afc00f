using System.Globalization;
using Dashboard.Services.Cluster.Events;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Events;

/// <summary>The columns of the events table.</summary>
internal static class EventColumns
{
    public static IReadOnlyList<DataColumn<EventGroup>> All(IStringLocalizer<EventsText> text, IFormat format) =>
    [
        new() { Id = "object", Title = text["ColumnObject"], Width = 270, IsName = true, Sortable = false, Cell = EventCells.Object, Text = group => $"{group.Latest.ObjectKind}/{group.Latest.ObjectName}" },
        new() { Id = "last", Title = text["ColumnLast"], Width = 70, Numeric = true, Sortable = false, Cell = EventCells.Last, Text = group => format.Time(group.Last) },
        new() { Id = "count", Title = text["ColumnCount"], Width = 64, Numeric = true, Sortable = false, Cell = EventCells.Count(format), Text = group => group.Count.ToString(CultureInfo.InvariantCulture) },
        new() { Id = "reason", Title = text["ColumnReason"], Width = 190, Sortable = false, Cell = EventCells.Reason(text), Text = group => group.Latest.Reason },
        new() { Id = "message", Title = text["ColumnMessage"], Grows = true, Sortable = false, Cell = EventCells.Message, Text = group => group.Latest.Message },
        new() { Id = "namespace", Title = text["ColumnNamespace"], Width = 120, Sortable = false, Wide = true, Cell = EventCells.Namespace, Text = group => group.Latest.ObjectNamespace ?? "" },
        new() { Id = "first", Title = text["ColumnFirst"], Width = 70, Numeric = true, Sortable = false, ShownByDefault = false, Cell = EventCells.First, Text = group => format.Time(group.First) },
        new() { Id = "source", Title = text["ColumnSource"], Width = 140, Sortable = false, ShownByDefault = false, Cell = EventCells.Source, Text = group => group.Latest.Component ?? "" },
    ];
}
