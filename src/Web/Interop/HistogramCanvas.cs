using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary>Wraps <c>histogram.ts</c>: stacked bars over time in which a stretch can be chosen by pointer or keys.</summary>
public sealed class HistogramCanvas : IAsyncDisposable
{
    private readonly IJSRuntime script;
    private readonly Func<DateTimeOffset, DateTimeOffset, Task> chosen;
    private readonly DotNetObjectReference<HistogramCanvas> self;
    private Task<IJSObjectReference>? attaching;
    private IJSObjectReference? module;
    private IJSObjectReference? histogram;

    /// <param name="script">The browser's script.</param>
    /// <param name="chosen">Told the start and the end of the stretch that the reader chose.</param>
    public HistogramCanvas(IJSRuntime script, Func<DateTimeOffset, DateTimeOffset, Task> chosen)
    {
        (this.script, this.chosen) = (script, chosen);
        self = DotNetObjectReference.Create(this);
    }

    public async Task ShowAsync(ElementReference host, HistogramDrawing drawing, CancellationToken cancellationToken)
    {
        // What is to be shown next may come before the browser has answered: there is one canvas all the same.
        histogram = await (attaching ??= AttachAsync(host, cancellationToken));
        await histogram.InvokeVoidAsync("show", cancellationToken, drawing);
    }

    private async Task<IJSObjectReference> AttachAsync(ElementReference host, CancellationToken cancellationToken)
    {
        module = await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./dist/histogram.js");
        return await module.InvokeAsync<IJSObjectReference>("attach", cancellationToken, host, self);
    }

    [JSInvokable]
    public Task OnChoose(long from, long to) => chosen(DateTimeOffset.FromUnixTimeMilliseconds(from), DateTimeOffset.FromUnixTimeMilliseconds(to));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (histogram is not null)
            {
                await histogram.InvokeVoidAsync("dispose");
                await histogram.DisposeAsync();
            }

            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the bars with it.
        }

        self.Dispose();
    }
}
