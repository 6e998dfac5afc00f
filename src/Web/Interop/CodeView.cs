using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary>Wraps <c>codeview.ts</c>: a read-only view of YAML with line numbers, folding and search.</summary>
public sealed class CodeView(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? module;
    private IJSObjectReference? view;

    /// <summary>Shows the text; later calls replace what differs and keep the place on the screen.</summary>
    public async Task ShowAsync(ElementReference host, string text, CodeViewOptions options, CancellationToken cancellationToken)
    {
        if (view is not null)
        {
            await view.InvokeVoidAsync("set", cancellationToken, text);
            return;
        }

        module ??= await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./dist/codeview.js");
        view = await module.InvokeAsync<IJSObjectReference>("create", cancellationToken, host, text, options);
    }

    /// <summary>Opens the search panel.</summary>
    public ValueTask FindAsync() => view?.InvokeVoidAsync("find") ?? ValueTask.CompletedTask;

    /// <summary>False where the browser refuses.</summary>
    public ValueTask<bool> CopyAsync() => view?.InvokeAsync<bool>("copy") ?? ValueTask.FromResult(false);

    public ValueTask DownloadAsync(string fileName) => view?.InvokeVoidAsync("download", fileName) ?? ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (view is not null)
            {
                await view.InvokeVoidAsync("dispose");
                await view.DisposeAsync();
            }

            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the view with it.
        }
    }
}
