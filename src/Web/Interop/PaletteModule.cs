using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary><c>palette.ts</c>: the command palette's dialog. Opening, typing and moving happen in the browser; .NET is asked for results, at most every few frames.</summary>
public sealed class PaletteModule(IJSRuntime script) : ScriptModule(script, "palette")
{
    /// <summary>Starts the dialog. The target has <c>Find(string text)</c> and <c>Closed()</c>.</summary>
    public Task StartAsync<T>(ElementReference dialog, DotNetObjectReference<T> target)
        where T : class => CallAsync("start", dialog, target);

    public Task StopAsync() => CallAsync("stop");
}
