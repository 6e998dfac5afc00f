using Dashboard.LogStore.Hosting;
using Dashboard.Services.Logs;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.Logs;

internal static class LogsHosting
{
    /// <summary>The stored logs: those of the servers that are named, else those of the embedded store.</summary>
    public static IServiceCollection AddLogs(this IServiceCollection services, AppSettings settings) =>
        services.AddLogs(settings.Logs, provider => provider.GetService<LogStoreService>()?.CreateHandler());
}
