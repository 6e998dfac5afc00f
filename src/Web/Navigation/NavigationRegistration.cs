using Dashboard.Web.Navigation.Palette;

namespace Dashboard.Web.Navigation;

public static class NavigationRegistration
{
    /// <summary>Where one is and where one can go: namespaces, rail, search.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services) => services
        .AddScoped<NamespaceSelection>()
        .AddScoped<NamespaceDirectory>()
        .AddScoped<TimeSelection>()
        .AddScoped<ClusterCatalog>()
        .AddSingleton<RecentPlaces>()
        .AddRail()
        .AddPalette();

    private static IServiceCollection AddRail(this IServiceCollection services) => services
        .AddScoped<RailBadges>()
        .AddScoped<RailCounts>()
        .AddScoped<INavigationSource, HomeNavigation>()
        .AddScoped<INavigationSource, LogNavigation>()
        .AddScoped<INavigationSource, ClusterNavigation>()
        .AddScoped<INavigationSource, SettingsNavigation>();

    private static IServiceCollection AddPalette(this IServiceCollection services) => services
        .AddScoped<PaletteSearch>()
        .AddScoped<IPaletteSource, RecentPaletteSource>()
        .AddScoped<IPaletteSource, PagePaletteSource>()
        .AddScoped<IPaletteSource, KindPaletteSource>()
        .AddScoped<IPaletteSource, ObjectPaletteSource>()
        .AddScoped<IPaletteSource, ActionPaletteSource>();
}
