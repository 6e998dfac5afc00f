using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Controls.DataTable;

/// <summary>The browser's half of a table (data-table.ts). Calls into a browser that has gone do nothing.</summary>
internal sealed class DataTableScript : IAsyncDisposable
{
    private readonly IJSObjectReference module;
    private readonly IJSObjectReference table;

    private DataTableScript(IJSObjectReference module, IJSObjectReference table)
    {
        this.module = module;
        this.table = table;
    }

    /// <summary>Null where the browser or the table went away meanwhile.</summary>
    public static async Task<DataTableScript?> AttachAsync(IJSRuntime script, string address, ElementReference root, object server, Func<bool> isGone)
    {
        try
        {
            var module = await script.InvokeAsync<IJSObjectReference>("import", $"/{address}");
            if (!isGone())
                return new DataTableScript(module, await module.InvokeAsync<IJSObjectReference>("attach", root, server));
            await module.DisposeAsync();
            return null;
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
    }

    public ValueTask ScrollToAsync(int index) => CallAsync(table, "scrollTo", index);

    public ValueTask OpenMenuAsync(ElementReference menu, ElementReference root, string key) => CallAsync(module, "openMenu", menu, root, key);

    public ValueTask CopyAsync(string text) => CallAsync(module, "copy", text, null);

    public async ValueTask DownloadAsync(string name, string type, Stream content)
    {
        using var stream = new DotNetStreamReference(content);
        await CallAsync(module, "download", name, type, stream);
    }

    public async ValueTask<string?> LoadAsync(string name)
    {
        try
        {
            return await module.InvokeAsync<string?>("load", name);
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
    }

    public ValueTask SaveAsync(string name, string? value) => CallAsync(module, "save", name, value);

    public async ValueTask DisposeAsync()
    {
        await CallAsync(table, "dispose");
        try
        {
            await table.DisposeAsync();
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private static async ValueTask CallAsync(IJSObjectReference target, string method, params object?[] values)
    {
        try
        {
            await target.InvokeVoidAsync(method, values);
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
