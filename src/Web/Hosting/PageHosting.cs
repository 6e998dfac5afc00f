using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.CustomResources;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Cluster.Search;
using Dashboard.Web.Controls;
using Dashboard.Web.Features.Discover;
using Dashboard.Web.Features.Overview;
using Dashboard.Web.Interop;
using Dashboard.Web.Layout;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Hosting;

internal static class PageHosting
{
    /// <summary>What pages are made of: the frame, controls, scripts, and what each page asks.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControls();
        services.AddNavigation();
        services.AddLayout();
        services.AddInterop();
        services.AddSearch();
        services.AddCustomResources();
        services.AddObjects();
        services.AddKinds();
        services.AddOverview();
        services.AddDiscover();
        return services;
    }
}
