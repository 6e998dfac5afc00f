#pragma warning disable BL0006 // The renderer itself is of the render tree, whose types may change.
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Support;

/// <summary>A component drawn without a browser: its HTML as a document, its events by CSS selector. Scripts are recorded, not run.</summary>
internal sealed class Ui : IAsyncDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;
    private readonly UiRenderer renderer;

    private Ui(ServiceProvider services)
    {
        this.services = services;
        scope = services.CreateAsyncScope();
        renderer = new(scope.ServiceProvider);
    }

    /// <summary>The scope in which the component lives.</summary>
    public IServiceProvider Services => scope.ServiceProvider;

    public RecordedScript Script => (RecordedScript)Services.GetRequiredService<Microsoft.JSInterop.IJSRuntime>();

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>What the component looks like now.</summary>
    public IHtmlDocument Document => Parser.ParseDocument(Html);

    public string Html => renderer.Dispatcher.InvokeAsync(renderer.Html).GetAwaiter().GetResult();

    /// <summary>The text that a reader sees, spaces run together.</summary>
    public string Text => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Draws a component until it is calm. Services that it needs beyond the controls' are added by <paramref name="setup"/>.</summary>
    public static async Task<Ui> RenderAsync<T>(Action<IServiceCollection>? setup = null, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var ui = new Ui(UiServices.Build(setup));
        await ui.renderer.StartAsync(typeof(T), ToView(parameters));
        return ui;
    }

    /// <summary>Draws markup in place of one component.</summary>
    public static Task<Ui> RenderAsync(RenderFragment markup, Action<IServiceCollection>? setup = null) => RenderAsync<UiHost>(setup, (nameof(UiHost.Content), markup));

    /// <summary>A fragment of plain markup, for child contents.</summary>
    public static RenderFragment Markup(string html) => builder => builder.AddMarkupContent(0, html);

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"Nothing fits \"{selector}\" in: {Html}");

    public IReadOnlyList<IElement> FindAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    public Task ClickAsync(string selector) => FireAsync(selector, "onclick", new MouseEventArgs());

    public Task TypeAsync(string selector, string text) => FireAsync(selector, "oninput", new ChangeEventArgs { Value = text });

    public Task PressAsync(string selector, string key) => FireAsync(selector, "onkeydown", new KeyboardEventArgs { Key = key });

    /// <summary>Dispatches an event to the first element that fits, and waits for its handler.</summary>
    public Task FireAsync(string selector, string name, EventArgs arguments) =>
        renderer.Dispatcher.InvokeAsync(() => renderer.DispatchAsync(Document, selector, name, arguments));

    /// <summary>Waits until the markup fits, for what happens on its own; a test's time limit ends it.</summary>
    public async Task UntilAsync(Func<Ui, bool> fits, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Asked for before looking: what is drawn between the two is not missed.
            var drawn = renderer.DrawnAsync(cancellationToken);
            if (fits(this))
                return;
            await drawn;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await renderer.DisposeAsync();
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    private static ParameterView ToView((string Name, object? Value)[] parameters) =>
        ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
