using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary>Wraps <c>querybar.ts</c>: the line in which a query is written, with colours, completion, and the place of an error.</summary>
public sealed class QueryBar : IAsyncDisposable
{
    private readonly IJSRuntime script;
    private readonly IQueryBarPage page;
    private readonly DotNetObjectReference<QueryBar> self;
    private IJSObjectReference? module;
    private IJSObjectReference? bar;

    public QueryBar(IJSRuntime script, IQueryBarPage page)
    {
        (this.script, this.page) = (script, page);
        self = DotNetObjectReference.Create(this);
    }

    /// <summary>Puts the line into an element; later calls replace its text where that differs.</summary>
    public async Task ShowAsync(ElementReference host, string text, QueryBarOptions options, CancellationToken cancellationToken)
    {
        if (bar is not null)
        {
            await bar.InvokeVoidAsync("set", cancellationToken, text);
            return;
        }

        module = await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./dist/querybar.js");
        bar = await module.InvokeAsync<IJSObjectReference>("create", cancellationToken, host, text, options, self);
    }

    /// <summary>Underlines what is wrong; null takes the line away.</summary>
    public ValueTask MarkAsync(QueryMistake? mistake) => bar?.InvokeVoidAsync("mark", mistake) ?? ValueTask.CompletedTask;

    /// <summary>Offers the queries that the browser keeps under a name, in place of those of another.</summary>
    public ValueTask UseHistoryAsync(string name) => bar?.InvokeVoidAsync("useHistory", name) ?? ValueTask.CompletedTask;

    /// <summary>Puts a query at the beginning of that history.</summary>
    public ValueTask RememberAsync(string query) => bar?.InvokeVoidAsync("remember", query) ?? ValueTask.CompletedTask;

    public ValueTask FocusAsync() => bar?.InvokeVoidAsync("focus") ?? ValueTask.CompletedTask;

    [JSInvokable]
    public Task OnRun(string text) => page.RunQueryAsync(text);

    [JSInvokable]
    public Task OnEdited(string text) => page.QueryEditedAsync(text);

    [JSInvokable]
    public Task<IReadOnlyList<QuerySuggestion>> OnComplete(string text, int position) => page.CompleteQueryAsync(text, position);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (bar is not null)
            {
                await bar.InvokeVoidAsync("dispose");
                await bar.DisposeAsync();
            }

            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the line with it.
        }

        self.Dispose();
    }
}
