using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary>Wraps <c>graph.ts</c>: a layered graph on a canvas that can be moved, zoomed and walked by keyboard.</summary>
public sealed class GraphCanvas : IAsyncDisposable
{
    private readonly IJSRuntime script;
    private readonly Func<string?, Task> chosen;
    private readonly Func<string, Task> opened;
    private readonly DotNetObjectReference<GraphCanvas> self;
    private IJSObjectReference? module;
    private ElementReference host;

    /// <param name="script">The browser's script.</param>
    /// <param name="chosen">Told the id of the node that the reader chose, null for none.</param>
    /// <param name="opened">Told the id of the node that the reader opened by double click or Enter.</param>
    public GraphCanvas(IJSRuntime script, Func<string?, Task> chosen, Func<string, Task> opened)
    {
        (this.script, this.chosen, this.opened) = (script, chosen, opened);
        self = DotNetObjectReference.Create(this);
    }

    /// <summary>Draws the graph; later calls replace it and keep the view and the choice.</summary>
    public async Task ShowAsync(ElementReference element, GraphDrawing drawing, CancellationToken cancellationToken)
    {
        host = element;
        module ??= await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./dist/graph.js");
        await module.InvokeVoidAsync("show", cancellationToken, host, drawing, self);
    }

    /// <summary>Above 1 nearer, below 1 farther.</summary>
    public ValueTask ZoomAsync(double factor) => module?.InvokeVoidAsync("zoom", host, factor) ?? ValueTask.CompletedTask;

    /// <summary>All of it into view.</summary>
    public ValueTask FitAsync() => module?.InvokeVoidAsync("fit", host) ?? ValueTask.CompletedTask;

    [JSInvokable]
    public Task Chosen(string? id) => chosen(id);

    [JSInvokable]
    public Task Opened(string id) => opened(id);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("dispose", host);
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the graph with it.
        }

        self.Dispose();
    }
}
