#pragma warning disable BL0006 // The render tree's types may change; this is the one place that reads them.
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Support;

/// <summary>The framework's static renderer, told that it is interactive, and with a way to dispatch events to the elements of its HTML.</summary>
internal sealed class UiRenderer(IServiceProvider services) : StaticHtmlRenderer(services, NullLoggerFactory.Instance)
{
    private HtmlRootComponent root;
    private const int RootId = 0;
    private TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override RendererInfo RendererInfo { get; } = new("Test", isInteractive: true);

    public Task StartAsync(Type component, ParameterView parameters) => Dispatcher.InvokeAsync(async () =>
    {
        root = BeginRenderingComponent(component, parameters);
        await root.QuiescenceTask;
    });

    public string Html() => root.ToHtmlString();

    /// <summary>Ends with the next batch.</summary>
    public Task DrawnAsync(CancellationToken cancellationToken) => Volatile.Read(ref drawn).Task.WaitAsync(cancellationToken);

    public Task DispatchAsync(IHtmlDocument document, string selector, string name, EventArgs arguments)
    {
        var element = document.QuerySelector(selector) ?? throw new InvalidOperationException($"Nothing fits \"{selector}\" in: {Html()}");
        var place = document.Body!.QuerySelectorAll("*").ToList().IndexOf(element);
        var drawnElements = new UiElements(GetCurrentRenderTreeFrames).Below(RootId);
        if (place >= drawnElements.Count || !drawnElements[place].Name.Equals(element.LocalName, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("The HTML parser moved elements: the markup is not valid HTML.");

        return drawnElements[place].Handlers.TryGetValue(name, out var handler)
            ? DispatchEventAsync(handler, null, arguments)
            : throw new InvalidOperationException($"\"{selector}\" does not listen to {name}.");
    }

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        Interlocked.Exchange(ref drawn, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return base.UpdateDisplayAsync(in renderBatch);
    }
}
