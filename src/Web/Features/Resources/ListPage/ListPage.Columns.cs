using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Resources.ListPage;

public sealed partial class ListPage
{
    private IReadOnlyList<DataColumn<ViewRow>> columns = [];
    private TableLayout remembered = TableLayout.Default;
    private TableLayout layout = TableLayout.Default;

    private string StorageKey => $"columns:{Resource}";

    private string CsvAddress => Urls.Csv(resource!.Type, Navigation.Uri, scope, layout.Columns);

    private List<ListColumn> ShownColumns => [.. layout.Arrange(columns).Select(column => AllColumns().First(own => own.Id == column.Id))];

    private void BuildColumns()
    {
        if (resource is null)
            return;
        columns = new ListColumns(resource, Text, Format).Of(AllColumns(), scope.Names.Count == 1, frame.UsageFailure is null);
        layout = remembered with { Columns = state.Columns ?? remembered.Columns };
        if (layout.Columns is { } chosen)
            layout = layout with { Columns = [.. chosen, .. state.Labels.Select(key => $"label:{key}").Except(chosen)] };
    }

    /// <summary>The list's own columns, labels before the age.</summary>
    private List<ListColumn> AllColumns()
    {
        var all = frame.Columns.ToList();
        if (all.Count > 0)
            all.InsertRange(all.Count - 1, state.Labels.Select(ListColumn.Label));
        return all;
    }

    private async Task RecallAsync()
    {
        if (table is null)
            return;
        remembered = TableLayout.Read(await table.RecallAsync(StorageKey));
        BuildColumns();
        StateHasChanged();
    }

    private async Task ChangeLayoutAsync(TableLayout next)
    {
        remembered = next;
        var labels = next.Columns is null ? state.Labels : [.. state.Labels.Where(key => next.Columns.Contains($"label:{key}"))];
        state = state with { Columns = next.Columns, Labels = labels };
        address!.Write(state.Write());
        BuildColumns();
        if (table is not null)
            await table.RememberAsync(StorageKey, next == TableLayout.Default ? null : next.Write());
    }

    private void ChangeLabelsAsync(IReadOnlyList<string> keys)
    {
        state = state with { Labels = keys };
        address!.Write(state.Write());
        BuildColumns();
    }

    private IReadOnlyList<string> SuggestLabels() =>
        [.. (list?.View.Complete(FilterParser.LabelPrefix) ?? []).Select(word => word[FilterParser.LabelPrefix.Length..].TrimEnd('='))];
}
