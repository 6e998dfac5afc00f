using Dashboard.Web.Health.Metrics;

namespace Dashboard.Web.Health;

public static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services, Hosting.Settings.MetricsOptions metrics)
    {
        if (metrics.Enabled)
        {
            // Made with the host, so that nothing is missed before the first scrape.
            services.AddSingleton<MetricsStore>();
            services.AddHostedService<MetricsListener>();
        }

        return services;
    }
}
