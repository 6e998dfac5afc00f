using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Controls.DataTable;

public sealed partial class DataTable<TItem>
{
    private DataSort? SortOf(DataColumn<TItem> column) => Sort.FirstOrDefault(sort => sort.Column == column.Id);

    private string? SortName(DataColumn<TItem> column) =>
        !column.Sortable ? null : SortOf(column) is not { } sort ? "none" : sort.Descending ? "descending" : "ascending";

    private MarkupString SortMark(DataColumn<TItem> column)
    {
        if (SortOf(column) is not { } sort)
            return default;
        var place = Sort.Count > 1 ? $"<sub>{Sort.ToList().IndexOf(sort) + 1}</sub>" : "";
        return new MarkupString($"<span class=\"dt-sort\" aria-hidden=\"true\">{(sort.Descending ? "↓" : "↑")}{place}</span>");
    }

    /// <summary>Ascending, descending, not at all. With Shift, besides the other columns.</summary>
    private Task SortByAsync(DataColumn<TItem> column, bool besides)
    {
        var old = SortOf(column);
        DataSort? next = old switch
        {
            null => new DataSort(column.Id, Descending: false),
            { Descending: false } => old with { Descending = true },
            _ => null,
        };
        List<DataSort> sorts = besides ? [.. Sort] : [];
        var at = old is null ? -1 : sorts.IndexOf(old);
        if (at >= 0)
            sorts.RemoveAt(at);
        if (next is not null)
            sorts.Insert(at >= 0 ? at : sorts.Count, next);
        return SortChanged.InvokeAsync(sorts);
    }
}
