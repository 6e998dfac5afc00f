using Dashboard.Web.Health.Metrics;
using Dashboard.Web.Hosting.Announcing;
using Dashboard.Web.Hosting.Logging;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Health;

public static class Operations
{
    /// <summary>What whoever runs the application needs: logs, metrics, and a message at its start.</summary>
    public static void AddOperations(this WebApplicationBuilder builder, AppSettings settings)
    {
        builder.Logging.AddConsoleLogs(settings.LogFormat);
        builder.Services.AddHostedService<StartUpMessage>();
        if (!settings.Metrics.Enabled)
            return;

        builder.Services.AddSingleton<MetricsStore>();
        builder.Services.AddHostedService<MetricsListener>();
    }
}
