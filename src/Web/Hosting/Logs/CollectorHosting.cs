using Dashboard.LogStore.Hosting;
using Dashboard.Services.LogCollection;
using Dashboard.Web.Health;
using Dashboard.Web.Hosting.Demo;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.Logs;

internal static class CollectorHosting
{
    /// <summary>The built-in log collector, where it is switched on. After the log store, so that it stops first.</summary>
    public static IServiceCollection AddLogCollector(this IServiceCollection services, AppSettings settings)
    {
        if (!settings.Collector.Enabled)
            return services;
        if (settings.IsDemo)
            services.AddSingleton<ICollectorDemand>(provider => ActivatorUtilities.CreateInstance<DemoLogs>(provider, settings.Collector));
        return services
            .AddSingleton<IReadyProbe, CollectorProbe>()
            .AddLogCollection(
                settings.Collector,
                provider => provider.GetRequiredService<ClusterChoice>().OwnCredential!,
                provider => new EmbeddedLogSink(provider.GetRequiredService<LogStoreService>()));
    }
}
