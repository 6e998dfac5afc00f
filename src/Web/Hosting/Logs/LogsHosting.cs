using Dashboard.LogStore.Hosting;
using Dashboard.Services.Logs;
using Dashboard.Web.Hosting.SavedObjects;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.Logs;

internal static class LogsHosting
{
    /// <summary>The stored logs and what is saved about them, in this order: what stops first is added last.</summary>
    public static IServiceCollection AddStoredLogs(this IServiceCollection services, AppSettings settings) => services
        .AddLogStore(settings)
        .AddLogCollector(settings)
        .AddSavedObjects(settings)
        .AddLogs(settings);

    /// <summary>Those of the servers that are named, else those of the embedded store.</summary>
    private static IServiceCollection AddLogs(this IServiceCollection services, AppSettings settings) =>
        services.AddLogs(settings.Logs, provider => provider.GetService<LogStoreService>()?.CreateHandler());
}
