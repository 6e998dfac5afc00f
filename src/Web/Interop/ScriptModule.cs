using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary>A TypeScript module of <c>Assets/src</c>, loaded when it is first called. Calls to a browser that has gone are dropped.</summary>
public abstract class ScriptModule(IJSRuntime script, string name) : IAsyncDisposable
{
    private Task<IJSObjectReference>? loading;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (loading is not { IsCompletedSuccessfully: true })
            return;

        try
        {
            await (await loading).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its modules with it.
        }
    }

    protected async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            var module = await (loading ??= LoadAsync());
            await module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
        }
        catch (OperationCanceledException)
        {
            // The circuit ended while the browser was asked.
        }
    }

    private Task<IJSObjectReference> LoadAsync() => script.InvokeAsync<IJSObjectReference>("import", $"./dist/{name}.js").AsTask();
}
