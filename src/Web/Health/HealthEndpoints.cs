using Dashboard.Web.Hosting;
using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Health.Metrics;

namespace Dashboard.Web.Health;

/// <summary>What probes and Prometheus ask. Nothing here is about a user, so nobody needs to log in for it.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes, MetricsOptions metrics)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
        if (!metrics.Enabled)
            return;

        var endpoint = routes.MapGet("/metrics", (MetricsStore store) => Results.Text(PrometheusText.Write(store.Read()), PrometheusText.ContentType)).AllowAnonymous();
        if (metrics.Port is { } port)
            endpoint.RequireHost($"*:{port}");
    }

    private static async Task<IResult> ReadyAsync(ClusterChoice choice, ClusterStatus cluster, DataOptions data, IEnumerable<IReadyProbe> probes, CancellationToken cancellationToken)
    {
        ReadyCheck[] checks = [await ClusterAsync(choice, cluster, cancellationToken), DataFolder(data), .. probes.Select(probe => probe.Check())];
        var report = new ReadyReport(checks.All(check => check.Ok) ? "ready" : "not ready", checks);
        return Results.Json(report, ReadyJson.Default.ReadyReport, statusCode: report.Checks.All(check => check.Ok) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<ReadyCheck> ClusterAsync(ClusterChoice choice, ClusterStatus cluster, CancellationToken cancellationToken)
    {
        // Without a cluster there is a page that says so: it can be served, and a restart would change nothing.
        if (!choice.IsConfigured)
            return new("cluster", true, "none is configured");
        var failure = await cluster.CheckAsync(cancellationToken);
        return new("cluster", failure is null, failure?.Message);
    }

    private static ReadyCheck DataFolder(DataOptions data) =>
        Directory.Exists(data.Path) ? new("data", true, null) : new("data", false, "The folder of Data:Path is gone.");
}
