using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary><c>attention.ts</c>: whether the page can be seen.</summary>
public sealed class AttentionModule(IJSRuntime script) : ScriptModule(script, "attention")
{
    /// <summary>Starts watching. The target has <c>Seen(bool isThere)</c>.</summary>
    public Task StartAsync<T>(DotNetObjectReference<T> target)
        where T : class => CallAsync("start", target);

    public Task StopAsync() => CallAsync("stop");
}
