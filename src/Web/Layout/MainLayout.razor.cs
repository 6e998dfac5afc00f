using Dashboard.Services.Cluster;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Layout;

/// <summary>The frame around every page: rail, top bar, search. It asks the cluster what it offers, and remembers where the user was.</summary>
public sealed partial class MainLayout(
    NavigationManager navigation,
    ClusterCatalog catalog,
    RailCounts counts,
    NamespaceSelection namespaces,
    TimeSelection times,
    RecentPlaces recent,
    IServiceProvider services) : IDisposable
{
    private readonly CancellationTokenSource disposed = new();
    private ErrorPage? boundary;
    private string path = "";

    public void Dispose()
    {
        navigation.LocationChanged -= Moved;
        disposed.Cancel();
        disposed.Dispose();
    }

    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive)
            return;

        navigation.LocationChanged += Moved;
        Arrive();
        namespaces.Complete();
        times.Complete();
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (QueryState.Path(navigation.Uri) != path)
            _ = InvokeAsync(Arrive);
    }

    private void Arrive()
    {
        path = QueryState.Path(navigation.Uri);
        boundary?.Recover();
        if (path.StartsWith("/cluster/", StringComparison.Ordinal))
            recent.Visit(services.GetRequiredService<IKubernetesClient>().IdentityKey, path);
        _ = LookAroundAsync();
    }

    private async Task LookAroundAsync()
    {
        try
        {
            await Task.WhenAll(catalog.RefreshAsync(disposed.Token), counts.RefreshAsync(disposed.Token));
        }
        catch (OperationCanceledException)
        {
            // The tab was closed.
        }
        catch (ObjectDisposedException)
        {
            // It was closed before the question was asked.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
