using Dashboard.Services.Cluster;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Navigation;

/// <summary>
/// The namespaces that the pages of this browser tab look at. The address rules: <c>ns=shop,batch</c>, or <c>ns=*</c> for all.
/// An address without <c>ns</c> keeps what was chosen last. Scoped: one a circuit.
/// </summary>
public sealed class NamespaceSelection : IDisposable
{
    public const string Parameter = "ns";
    private readonly NavigationManager navigation;
    private NamespaceScope? fromAddress;
    private NamespaceScope remembered = NamespaceScope.All;

    public NamespaceSelection(NavigationManager navigation)
    {
        this.navigation = navigation;
        fromAddress = NamespaceQuery.Read(navigation.Uri);
        navigation.LocationChanged += Follow;
    }

    /// <summary>Told after <see cref="Current"/> became another.</summary>
    public event EventHandler? Changed;

    public NamespaceScope Current => fromAddress ?? remembered;

    /// <summary>What this browser looked at last time; set once, before a page is drawn.</summary>
    public void Remember(NamespaceScope scope) => remembered = scope;

    /// <summary>Chooses by changing the address of the page that is open, without a step in the browser's history.</summary>
    public void Choose(NamespaceScope scope) =>
        navigation.NavigateTo(QueryState.With(navigation.Uri, Parameter, NamespaceQuery.Write(scope)), new NavigationOptions { ReplaceHistoryEntry = true });

    public void Dispose() => navigation.LocationChanged -= Follow;

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        var before = Current;
        if (NamespaceQuery.Read(change.Location) is { } named)
            remembered = named;
        fromAddress = NamespaceQuery.Read(change.Location);
        if (!before.Equals(Current))
            Changed?.Invoke(this, EventArgs.Empty);
    }
}
