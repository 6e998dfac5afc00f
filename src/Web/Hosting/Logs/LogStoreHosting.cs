using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.Web.Health;
using Dashboard.Web.Hosting.Demo;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.Logs;

internal static class LogStoreHosting
{
    /// <summary>The embedded log store, unless it is switched off.</summary>
    public static IServiceCollection AddLogStore(this IServiceCollection services, AppSettings settings)
    {
        var own = settings.LogStore;
        if (!own.Enabled)
            return services;
        return services
            .AddSingleton<IReadyProbe, LogStoreProbe>()
            .AddLogStore(new LogStoreHostOptions
            {
                Store = new LogStoreOptions
                {
                    Folder = Path.Combine(settings.LogPath, "logs"),
                    CommitInterval = own.CommitInterval,
                    MinimumFreeBytes = own.MinimumFreeBytes,
                    Retention = settings.IsDemo ? [.. own.Retention, DemoLogs.Retention] : own.Retention,
                },
                Listen = own.Listen,
                Credentials = own.Credentials,
            });
    }
}
