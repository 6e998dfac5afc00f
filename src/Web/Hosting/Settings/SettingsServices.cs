namespace Dashboard.Web.Hosting.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(settings)
        .AddSingleton(settings.Auth)
        .AddSingleton(settings.Data)
        .AddSingleton(settings.Metrics);
}
