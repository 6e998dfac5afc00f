using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;

namespace Dashboard.Web.Controls.DataTable;

/// <summary>
/// The table of every long list: only what is seen is drawn, rows come a window at a time. Sorting and filtering are the page's;
/// <c>data-rows-ready</c> on its outer element holds how many rows are drawn, once some are.
/// </summary>
public sealed partial class DataTable<TItem> : IAsyncDisposable
{
    private const int LeastName = 180;
    private const int LeastNameBeside = 128;

    private ElementReference root;
    private ElementReference menu;
    private Virtualize<DataRow<TItem>>? rows;
    private DataTableScript? script;
    private DotNetObjectReference<DataTable<TItem>>? self;
    private IReadOnlyList<DataColumn<TItem>> shown = [];
    private DataRow<TItem>? acted;
    private bool openMenu;
    private bool disposed;
    private int count;
    private int drawn;
    private IReadOnlyList<DataRow<TItem>> window = [];

    /// <summary>What the table lists, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>All columns, shown and hidden.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DataColumn<TItem>> Columns { get; set; }

    /// <summary>Rows from an index on, at most so many.</summary>
    [Parameter, EditorRequired]
    public required Func<int, int, DataWindow<TItem>> Window { get; set; }

    /// <summary>What tells rows apart.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, string> KeyOf { get; set; }

    /// <summary>Height of a row in pixels.</summary>
    [Parameter]
    public int RowHeight { get; set; } = 30;

    [Parameter]
    public TableLayout Layout { get; set; } = TableLayout.Default;

    /// <summary>Told when the reader moved or resized columns.</summary>
    [Parameter]
    public EventCallback<TableLayout> LayoutChanged { get; set; }

    [Parameter]
    public IReadOnlyList<DataSort> Sort { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<DataSort>> SortChanged { get; set; }

    /// <summary>Null where rows cannot be selected.</summary>
    [Parameter]
    public RowSelection? Selection { get; set; }

    [Parameter]
    public EventCallback SelectionChanged { get; set; }

    /// <summary>The keys of all rows, for selecting them and ranges of them.</summary>
    [Parameter]
    public Func<IReadOnlyList<string>>? AllKeys { get; set; }

    /// <summary>The key of the row whose details are open; null where none are.</summary>
    [Parameter]
    public string? Open { get; set; }

    [Parameter]
    public EventCallback<TItem> OnOpen { get; set; }

    /// <summary>Shift+Enter: the row's page.</summary>
    [Parameter]
    public EventCallback<TItem> OnOpenPage { get; set; }

    /// <summary>Escape.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>The first and last rows that must not move now; null where all may.</summary>
    [Parameter]
    public EventCallback<(int First, int Last)?> Held { get; set; }

    /// <summary>How many changes wait until rows may move.</summary>
    [Parameter]
    public int Waiting { get; set; }

    [Parameter]
    public EventCallback OnApplyWaiting { get; set; }

    /// <summary>Menu items for a row.</summary>
    [Parameter]
    public RenderFragment<TItem>? Actions { get; set; }

    /// <summary>Only rows with a cell's value are wanted, or only those without it.</summary>
    [Parameter]
    public EventCallback<CellFilter<TItem>> OnFilter { get; set; }

    [Parameter]
    public Func<TItem, string?>? RowClass { get; set; }

    /// <summary>The browser's half is there: what was remembered can be asked for.</summary>
    [Parameter]
    public EventCallback OnReady { get; set; }

    /// <summary>Something stands beside the table: on a narrow screen it leaves out <see cref="DataColumn{TItem}.Wide"/> columns.</summary>
    [Parameter]
    public bool Beside { get; set; }

    [Parameter]
    public bool Loading { get; set; }

    /// <summary>What stands there where no row does.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Takes the rows anew: they, or their number, have changed. They are drawn with the page's next render.</summary>
    public Task RefreshAsync() => rows?.RefreshDataAsync() ?? Task.CompletedTask;

    /// <summary>Back to the first row, as after another sort.</summary>
    public ValueTask ScrollToTopAsync() => script?.ScrollToAsync(0) ?? ValueTask.CompletedTask;

    public ValueTask CopyAsync(string text) => script?.CopyAsync(text) ?? ValueTask.CompletedTask;

    /// <summary>Gives the browser a file to save.</summary>
    public ValueTask DownloadAsync(string name, string type, Stream content) => script?.DownloadAsync(name, type, content) ?? ValueTask.CompletedTask;

    /// <summary>What was remembered under a name; null where nothing was, or the browser does not answer any more.</summary>
    public ValueTask<string?> RecallAsync(string name) => script?.LoadAsync(name) ?? ValueTask.FromResult<string?>(null);

    public ValueTask RememberAsync(string name, string? value) => script?.SaveAsync(name, value) ?? ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        disposed = true;
        return ReleaseAsync();
    }

    protected override void OnParametersSet() => shown = Layout.Arrange(Columns);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            script = await DataTableScript.AttachAsync(Script, Assets["dist/data-table.js"], root, self, () => disposed);
            // The page may have put something else in the table's place meanwhile.
            if (disposed)
                await ReleaseAsync();
            else
                await OnReady.InvokeAsync();
        }

        if (openMenu && acted is { } row && script is not null)
        {
            openMenu = false;
            await script.OpenMenuAsync(menu, root, KeyOf(row.Item));
        }
    }

    private async ValueTask ReleaseAsync()
    {
        self?.Dispose();
        if (Interlocked.Exchange(ref script, null) is { } attached)
            await attached.DisposeAsync();
    }

    private ValueTask<ItemsProviderResult<DataRow<TItem>>> ProvideAsync(ItemsProviderRequest request)
    {
        var some = Window(request.StartIndex, request.Count);
        window = [.. some.Items.Select((item, i) => new DataRow<TItem>(request.StartIndex + i, item))];
        var (before, beforeDrawn) = (count, drawn);
        count = some.Count;
        drawn = window.Count;
        // The numbers around the rows are this component's to draw, and the rows are not.
        if (before != count || (beforeDrawn == 0) != (drawn == 0))
            StateHasChanged();
        return ValueTask.FromResult(new ItemsProviderResult<DataRow<TItem>>(window, some.Count));
    }

    private int LeastWidth => shown.Where(column => !(Beside && column.Wide)).Sum(column => column.Grows && !Layout.Widths.ContainsKey(column.Id) ? (Beside ? LeastNameBeside : LeastName) : Width(column)) + 34 * ((Selection is null ? 0 : 1) + (Actions is null ? 0 : 1));

    private int Width(DataColumn<TItem> column) => Layout.Widths.TryGetValue(column.Id, out var width) ? width : column.Width;

    private string? WidthOf(DataColumn<TItem> column) =>
        column.Grows && !Layout.Widths.ContainsKey(column.Id) ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"width:{Width(column)}px");

    private static string? CellClass(DataColumn<TItem> column) => column.IsName ? "dt-open" : (column.Numeric, column.Wide) switch
    {
        (true, true) => "num dt-wide",
        (true, false) => "num",
        (false, true) => "dt-wide",
        _ => null,
    };

    private string? Selected(bool selected, string key) => selected || key == Open ? "true" : Selection is null ? null : "false";
}
