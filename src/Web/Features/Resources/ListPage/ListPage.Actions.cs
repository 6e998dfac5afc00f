using System.Text;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>What the reader does.</summary>
public sealed partial class ListPage
{
    private ResourceRef? opened;

    private IReadOnlyList<DataSort> Sorts => [.. state.Sort.Select(term => new DataSort(term.Column, term.Descending))];

    private DataWindow<ViewRow> Window(int start, int count) =>
        list?.View.Window(start, count) is { } window ? new(window.Rows, window.Count) : new([], 0);

    private IReadOnlyList<string> AllKeys() => list is null ? [] : [.. list.View.Keys().Select(key => key.ToString())];

    private string ChipText(StatusChip chip) => chip.Id switch
    {
        StatusChip.Failing => Text["ChipFailing"],
        StatusChip.Restarted => Text["ChipRestarted"],
        _ => Tones.Word(chip.Id, Text),
    };

    private IReadOnlyList<string> Complete(string draft) => list?.View.Complete(draft) ?? [];

    private async Task ChangeAsync(ListState next, bool toTop)
    {
        address!.Write(next.Write());
        await ShowStateAsync(next);
        if (toTop && table is not null)
            await table.ScrollToTopAsync();
    }

    private Task ChangeFilterAsync(string filter) => ChangeAsync(state with { Filter = filter }, toTop: true);

    private Task ClearFilterAsync() => ChangeAsync(state with { Filter = "", Chips = [] }, toTop: true);

    private Task AddFilterAsync(string term) =>
        ChangeFilterAsync(FilterWords.Join(FilterWords.Split(state.Filter, out _).Append(term).Distinct()));

    private Task FilterCellAsync(CellFilter<ViewRow> wish) =>
        AllColumns().Find(column => column.Id == wish.Column) is { } column && ColumnText.Term(column, wish.Item.Row, wish.Exclude) is { } term
            ? AddFilterAsync(term)
            : Task.CompletedTask;

    private Task ChangeSortAsync(IReadOnlyList<DataSort> sorts) =>
        ChangeAsync(state with { Sort = [.. sorts.Select(sort => new SortTerm(sort.Column, sort.Descending))] }, toTop: true);

    private Task ToggleChipAsync(StatusChip chip) =>
        ChangeAsync(state with { Chips = state.Chips.Contains(chip.Id) ? [.. state.Chips.Where(id => id != chip.Id)] : [.. state.Chips, chip.Id] }, toTop: true);

    private Task ChangeTabAsync(string tab) => ChangeAsync(state with { Tab = tab }, toTop: false);

    private ResourceRef Reference(ViewRow row) => new(resource!.Type, row.Row.Namespace, row.Row.Name);

    private ResourceRef ReferenceOf(string open) => RowKey.Parse(open) is var key ? new(resource!.Type, key.Namespace, key.Name) : default;

    private Task OpenAsync(ViewRow row) => ChangeAsync(state with { Open = row.Row.Key.ToString() }, toTop: false);

    private void OpenPage(ViewRow row) => Navigation.NavigateTo(Urls.Object(Reference(row)));

    private Task CloseAsync() => state.Open is null ? Task.CompletedTask : ChangeAsync(state with { Open = null, Tab = null }, toTop: false);

    private Task Hold((int First, int Last)? range) =>
        list is null ? Task.CompletedTask : ShowAsync(list.View.Hold(range is { } rows ? new VisibleRange(rows.First, rows.Last) : null));

    private Task ApplyWaitingAsync() => list is null ? Task.CompletedTask : ShowAsync(list.View.ApplyWaiting());

    private void ChooseNamespace(string name) => Namespaces.Choose(NamespaceScope.Of(name));

    private void AllNamespaces() => Namespaces.Choose(NamespaceScope.All);

    private void KeepSelection()
    {
        var there = AllKeys().ToHashSet(StringComparer.Ordinal);
        selection.Keep(there.Contains);
    }

    private void ClearSelection() => selection.Clear();

    private IReadOnlyList<ViewRow> SelectedRows() => [.. (list?.View.All() ?? []).Where(row => selection.Contains(row.Row.Key.ToString()))];

    private string RowText(ViewRow row) => string.Join('\t', layout.Arrange(columns).Select(column => column.Text(row)));

    private async Task CopyNamesAsync()
    {
        if (table is not null)
            await table.CopyAsync(string.Join('\n', SelectedRows().Select(row => row.Row.Name)));
    }

    private async Task CopyRowsAsync()
    {
        if (table is not null)
            await table.CopyAsync(string.Join('\n', SelectedRows().Select(RowText)));
    }

    private async Task SaveSelectedAsync()
    {
        var text = new StringWriter();
        await CsvText.WriteAsync(text, ShownColumns, SelectedRows(), leaving.Token);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        if (table is not null)
            await table.DownloadAsync($"{Resource}.csv", "text/csv", content);
    }
}
