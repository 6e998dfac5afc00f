using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary><c>dialog.ts</c>: opens a dialog above the page, and gives the focus back after it.</summary>
public sealed class DialogModule(IJSRuntime script) : ScriptModule(script, "dialog")
{
    public Task ShowAsync(ElementReference dialog) => CallAsync("show", dialog);

    public Task ClosedAsync() => CallAsync("closed");
}
