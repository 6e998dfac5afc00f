using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>The dialog of the command palette. The browser opens it and asks for results; typing never waits for the server.</summary>
public sealed partial class CommandPalette
{
    private PaletteResults results = PaletteResults.None;
    private ElementReference dialog;
    private DotNetObjectReference<CommandPalette>? self;
    private CancellationTokenSource? searching;

    /// <summary>Called by the browser: what is typed now. A search that still runs is given up.</summary>
    [JSInvokable]
    public async Task Find(string text)
    {
        var mine = Restart();
        try
        {
            await foreach (var found in Search.FindAsync(text.Length > 200 ? text[..200] : text, mine.Token))
            {
                if (mine.IsCancellationRequested)
                    return;
                results = found;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // More was typed, or the palette was closed.
        }
    }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public void Closed()
    {
        searching?.Cancel();
        results = PaletteResults.None;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        if (searching is not null)
            await searching.CancelAsync();
        searching?.Dispose();
        if (self is null)
            return;

        await Module.StopAsync();
        self.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        self = DotNetObjectReference.Create(this);
        await Module.StartAsync(dialog, self);
    }

    private CancellationTokenSource Restart()
    {
        searching?.Cancel();
        searching?.Dispose();
        return searching = new();
    }
}
