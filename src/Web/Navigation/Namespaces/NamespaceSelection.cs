using Dashboard.Services.Cluster;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Navigation;

/// <summary>
/// The namespaces that the pages of this browser tab look at. The address rules: <c>ns=shop,batch</c>, or <c>ns=*</c> for all.
/// An address without <c>ns</c> keeps what was chosen last, and a page that goes by namespaces gets it written into its address. Scoped: one a circuit.
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
        remembered = fromAddress ?? remembered;
        navigation.LocationChanged += Follow;
    }

    /// <summary>Told after <see cref="Current"/> became another.</summary>
    public event EventHandler? Changed;

    public NamespaceScope Current => fromAddress ?? remembered;

    /// <summary>What this browser looked at last time; given once, before a page is drawn. The address goes before it.</summary>
    public void Start(NamespaceScope lastTime)
    {
        if (fromAddress is null)
            remembered = lastTime;
    }

    /// <summary>Chooses by changing the address of the page that is open, without a step in the browser's history; on a page that does not go by namespaces, for the next one.</summary>
    public void Choose(NamespaceScope scope)
    {
        if (fromAddress is not null || NamespaceQuery.Belongs(navigation.Uri))
        {
            Replace(NamespaceQuery.Write(scope));
            return;
        }

        var before = Current;
        remembered = scope;
        if (!before.Equals(scope))
            Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>An address with the chosen namespaces in it, for links to pages that go by namespaces.</summary>
    public string Link(string href) => Current.IsAll ? href : QueryState.With(href, Parameter, NamespaceQuery.Write(Current));

    /// <summary>Writes the chosen namespaces into the address of a page that goes by them and does not say.</summary>
    public void Complete()
    {
        if (fromAddress is null && !remembered.IsAll && NamespaceQuery.Belongs(navigation.Uri))
            Replace(NamespaceQuery.Write(remembered));
    }

    public void Dispose() => navigation.LocationChanged -= Follow;

    private void Replace(string value) =>
        navigation.NavigateTo(QueryState.With(navigation.Uri, Parameter, value), new NavigationOptions { ReplaceHistoryEntry = true });

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        var before = Current;
        fromAddress = NamespaceQuery.Read(change.Location);
        remembered = fromAddress ?? remembered;
        if (!before.Equals(Current))
            Changed?.Invoke(this, EventArgs.Empty);
        Complete();
    }
}
