using System.Reflection;
using System.Text;
using Dashboard.Web.Hosting.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dashboard.Web.Hosting.Announcing;

/// <summary>Says once, when the server listens, what is connected to what and what is missing.</summary>
internal sealed partial class StartUpMessage(
    AppSettings settings, ClusterChoice choice, ClusterStatus cluster, IServer server, ILogger<StartUpMessage> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var urls = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var (version, addresses, description) = (Version(), string.Join(" and ", urls), await DescribeAsync(cancellationToken));
        LogReady(version, addresses, description);
        foreach (var note in choice.Notes)
            LogNote(note);
        foreach (var warning in settings.Warnings)
            LogNote(warning.ToString());

        // What only the start needed goes back to the system once: it would stay for as long as little is allocated.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Version() =>
        typeof(StartUpMessage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        Line(text, "cluster", await ClusterAsync(cancellationToken));
        Line(text, "log-in", Login());
        Line(text, "data", settings.Data.Path);
        Line(text, "logs", Collector());
        Line(text, "metrics", settings.Metrics.Enabled ? "/metrics" + (settings.Metrics.Port is { } port ? $" on port {port}" : "") : "off (Metrics:Enabled=false)");
        return text.ToString();
    }

    private async Task<string> ClusterAsync(CancellationToken cancellationToken)
    {
        if (!choice.IsConfigured)
            return "none: set Cluster:Server, name a kubeconfig in KUBECONFIG, or allow the demo with Demo:Enabled=true";
        if (choice.IsDemo)
            return $"the demo, a simulated one ({choice.Source})";

        var failure = await cluster.CheckAsync(cancellationToken);
        var version = failure is null ? await cluster.VersionAsync(cancellationToken) : null;
        var server = choice.Endpoint.Server.GetLeftPart(UriPartial.Authority);
        return $"{choice.Endpoint.Name} at {server}, from {choice.Source}: {(failure is null ? $"Kubernetes {Or(version, "answers")}" : failure.Message)}";
    }

    private string Login()
    {
        var auth = settings.Auth;
        var proxy = auth.TrustProxyHeader ? $", or the Authorization header of {string.Join(", ", auth.TrustedProxies)}" : "";
        var plain = auth.AllowInsecureHttp ? "; plain HTTP is allowed (Auth:AllowInsecureHttp), so tokens can be read on the way" : "";
        return $"each user's own token{proxy}; sessions end after {auth.IdleTimeout:c} idle, {auth.SessionLifetime:c} at most{plain}";
    }

    private string Collector()
    {
        var collector = settings.Collector;
        if (!collector.Enabled)
            return "not collected (Collector:Enabled)";
        var places = collector.Namespaces.Count > 0 ? $"of {string.Join(", ", collector.Namespaces)}" : collector.ExcludeNamespaces.Count > 0 ? $"of all namespaces but {string.Join(", ", collector.ExcludeNamespaces)}" : "of all namespaces";
        return $"{places}{(collector.LabelSelector is { } labels ? $", pods with {labels}" : "")}, read with Dashboard's own account into {collector.IndexPrefix}*{(settings.IsDemo ? ", while somebody is logged in" : "")}";
    }

    private static string Or(string? text, string other) => string.IsNullOrEmpty(text) ? other : text;

    private static void Line(StringBuilder text, string name, string value) => text.Append("\n  ").Append(name.PadRight(8)).Append("  ").Append(value);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Dashboard {Version} is ready at {Urls}{Description}")]
    private partial void LogReady(string version, string urls, string description);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Note}")]
    private partial void LogNote(string note);
}
