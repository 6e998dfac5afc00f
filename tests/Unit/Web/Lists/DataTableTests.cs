using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Web.Controls.DataTable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Dashboard.Unit.Web.Lists;

public sealed class DataTableTests : IAsyncDisposable
{
    private static readonly string[] Items = [.. Enumerable.Range(0, 100).Select(i => $"web-{i}")];
    private readonly ServiceProvider services;
    private readonly HtmlRenderer renderer;
    private DataTable<string>? table;

    public DataTableTests()
    {
        services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<IJSRuntime>(new NoScript()).BuildServiceProvider();
        renderer = new HtmlRenderer(services, services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
    }

    public async ValueTask DisposeAsync()
    {
        await renderer.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Render_Table_IsANamedGridWithItsHeaders()
    {
        var page = await RenderAsync(new() { ["Sort"] = new[] { new DataSort("age", Descending: true) } });

        var grid = Assert.Single(page.QuerySelectorAll("table[role=grid]"));
        Assert.Equal("Pods", grid.GetAttribute("aria-label"));
        Assert.Equal("true", grid.GetAttribute("aria-multiselectable"));
        Assert.Equal(["Name", "Age↓"], page.QuerySelectorAll("th[data-column] button").Select(button => button.TextContent));
        Assert.Equal(["none", "descending"], page.QuerySelectorAll("th[data-column]").Select(head => head.GetAttribute("aria-sort")));
        Assert.Equal("0", page.QuerySelector(".dt")!.GetAttribute("tabindex"));
        Assert.NotNull(page.QuerySelector("th input[type=checkbox][aria-label]"));
    }

    [Fact]
    public async Task Render_Loading_ShowsASkeletonAndNoSignalOfRows()
    {
        var page = await RenderAsync(new() { ["Loading"] = true, ["Window"] = Nothing() });

        Assert.NotNull(page.QuerySelector(".dt-cover .skeleton"));
        Assert.False(page.QuerySelector(".dt")!.HasAttribute("data-rows-ready"));
    }

    [Fact]
    public async Task Render_NoRows_SaysSo() =>
        Assert.Equal("none of them", (await RenderAsync(new() { ["Window"] = Nothing(), ["Empty"] = (RenderFragment)(builder => builder.AddContent(0, "none of them")) })).QuerySelector(".dt-cover")!.TextContent);

    [Fact]
    public async Task Render_ChosenColumns_AreThoseInTheirOrderAndWidth()
    {
        var page = await RenderAsync(new() { ["Layout"] = new TableLayout { Columns = ["ip", "age"], Widths = new Dictionary<string, int> { ["ip"] = 222 } } });

        Assert.Equal(["name", "ip", "age"], page.QuerySelectorAll("th[data-column]").Select(head => head.GetAttribute("data-column")));
        Assert.Equal("width:222px", page.QuerySelector("col[data-column=ip]")!.GetAttribute("style"));
    }

    [Fact]
    public async Task OnRow_SelectWithShift_SelectsTheRange()
    {
        var selection = new RowSelection();
        await RenderAsync(new() { ["Selection"] = selection });

        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            await table!.OnRow("select", "web-3", 3, shift: false);
            await table.OnRow("select", "web-6", 6, shift: true);
        });

        Assert.Equal(["web-3", "web-4", "web-5", "web-6"], selection.Keys.Order());
    }

    [Fact]
    public async Task OnRow_RowThatHasGone_DoesNothing()
    {
        var opened = new List<string>();
        await RenderAsync(new() { ["OnOpen"] = EventCallback.Factory.Create<string>(this, opened.Add) });

        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            await table!.OnRow("open", "no-such-row", 5, shift: false);
            await table.OnRow("open", "web-5", 5, shift: false);
        });

        Assert.Equal(["web-5"], opened);
    }

    [Fact]
    public async Task OnHold_Nothing_LetsRowsMove()
    {
        var held = new List<(int First, int Last)?>();
        await RenderAsync(new() { ["Held"] = EventCallback.Factory.Create<(int, int)?>(this, held.Add) });

        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            await table!.OnHold(4, 20);
            await table.OnHold(-1, -1);
        });

        Assert.Equal([(4, 20), null], held);
    }

    private static Func<int, int, DataWindow<string>> Nothing() => (_, _) => new DataWindow<string>([], 0);

    private static DataColumn<string> Column(string id, string title) => new() { Id = id, Title = title, Cell = item => builder => builder.AddContent(0, item), Text = item => item };

    private async Task<IHtmlDocument> RenderAsync(Dictionary<string, object?> changes)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["Label"] = "Pods",
            ["Columns"] = new[] { Column("name", "Name") with { IsName = true, Grows = true }, Column("age", "Age"), Column("ip", "IP") with { ShownByDefault = false } },
            ["Window"] = (int start, int count) => new DataWindow<string>([.. Items.Skip(start).Take(count)], Items.Length),
            ["KeyOf"] = (string item) => item,
            ["Selection"] = new RowSelection(),
            ["AllKeys"] = () => (IReadOnlyList<string>)Items,
        };
        foreach (var (name, value) in changes)
            parameters[name] = value;
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Host>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Inner"] = parameters, ["Created"] = (Action<DataTable<string>>)(created => table = created) }));
            return new HtmlParser().ParseDocument(root.ToHtmlString());
        });
    }

    /// <summary>Holds the table as a page does, to reach what the browser would call.</summary>
    private sealed class Host : ComponentBase
    {
        [Parameter]
        public Dictionary<string, object?> Inner { get; set; } = [];

        [Parameter]
        public Action<DataTable<string>> Created { get; set; } = _ => { };

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<DataTable<string>>(0);
            builder.AddMultipleAttributes(1, Inner!);
            builder.AddComponentReferenceCapture(2, created => Created((DataTable<string>)created));
            builder.CloseComponent();
        }
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromResult(default(TValue)!);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => ValueTask.FromResult(default(TValue)!);
    }
}
