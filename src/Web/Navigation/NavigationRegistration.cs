namespace Dashboard.Web.Navigation;

public static class NavigationRegistration
{
    /// <summary>Where one is and where one can go: namespaces, rail, search.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services) => services
        .AddScoped<NamespaceSelection>()
        .AddScoped<RailBadges>();
}
