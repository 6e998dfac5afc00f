using Microsoft.JSInterop;

namespace Dashboard.Web.Interop;

/// <summary><c>preferences.ts</c>: cookies that say how the application looks, and the attributes of <c>&lt;html&gt;</c> that the styles follow.</summary>
public sealed class PreferencesModule(IJSRuntime script) : ScriptModule(script, "preferences")
{
    /// <summary>Keeps a value in a cookie for a year, null forgets it; sets the attribute <c>data-…</c> where one is named.</summary>
    public Task SetAsync(string cookie, string? attribute, string? value) => CallAsync("set", cookie, attribute, value);
}
