using Dashboard.Web.Interop;

namespace Dashboard.Web.Layout.Preferences;

/// <summary>The preferences of the browser on the other end of the circuit. Scoped; a change shows at once and is remembered in a cookie.</summary>
public sealed class PreferenceStore(PreferencesModule module)
{
    public UiPreferences Current { get; private set; } = new();

    /// <summary>Told after a preference became another.</summary>
    public event EventHandler? Changed;

    /// <summary>What the page's request brought; called once, before a page is drawn.</summary>
    public void Start(UiPreferences preferences) => Current = preferences;

    public Task ChooseAsync(ColorTheme theme) => SetAsync(Current with { Theme = theme }, UiPreferences.ThemeCookie, "theme", UiPreferences.Word(theme));

    public Task ChooseAsync(Zone zone) => SetAsync(Current with { Zone = zone }, UiPreferences.ZoneCookie, "zone", UiPreferences.Word(zone));

    public Task ChooseAsync(RowDensity density) => SetAsync(Current with { Density = density }, UiPreferences.DensityCookie, "density", UiPreferences.Word(density));

    public Task RememberNamespacesAsync(string namespaces) => SetAsync(Current with { Namespaces = namespaces }, UiPreferences.NamespacesCookie, null, namespaces);

    public Task RememberKnownNamespacesAsync(string namespaces) =>
        SetAsync(Current with { KnownNamespaces = namespaces }, UiPreferences.KnownNamespacesCookie, null, namespaces);

    public Task RememberTimeAsync(string range) => SetAsync(Current with { Time = range }, UiPreferences.TimeCookie, null, range);

    private async Task SetAsync(UiPreferences changed, string cookie, string? attribute, string? value)
    {
        Current = changed;
        await module.SetAsync(cookie, attribute, value);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
