using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.LogCollection;
using Dashboard.Services.Logs;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>All settings of the host, read and checked before anything is built.</summary>
public sealed record AppSettings
{
    private static readonly string[] Sections = ["Auth", "Cluster", "Collector", "Demo", "Data", "Logs", "LogStore", "Metrics", "SavedObjects"];

    public required AuthOptions Auth { get; init; }

    public required DemoOptions Demo { get; init; }

    /// <summary>The real cluster; null for the demo, or where there is none.</summary>
    public required ClusterConfiguration? Cluster { get; init; }

    public required DataOptions Data { get; init; }

    public required LogStoreSettings LogStore { get; init; }

    public required CollectorOptions Collector { get; init; }

    public required LogsOptions Logs { get; init; }

    public required MetricsOptions Metrics { get; init; }

    public required SavedObjectsOptions SavedObjects { get; init; }

    public required LogFormat LogFormat { get; init; }

    /// <summary>Whether the simulated cluster is shown.</summary>
    public bool IsDemo => Cluster is null && Demo.Enabled != false;

    /// <summary>Where logs are kept. The demo's are no real cluster's, so they lie apart.</summary>
    public string LogPath => IsDemo ? Path.Combine(Data.Path, "demo") : Data.Path;

    /// <summary>Everything that is wrong; the settings hold defaults in those places.</summary>
    public required IReadOnlyList<SettingError> Errors { get; init; }

    /// <summary>Keys of our sections that mean nothing: misspelt, most likely.</summary>
    public required IReadOnlyList<SettingError> Warnings { get; init; }

    public static AppSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var auth = AuthOptions.Read(reader);
        var demo = DemoOptions.Read(reader);
        var cluster = ClusterSettings.Read(reader, demo);
        var data = DataOptions.Read(reader);
        var logStore = LogStoreSettings.Read(reader);
        var isDemo = cluster is null && demo.Enabled != false;
        var collector = CollectorSettings.Read(reader, data, logStore, isDemo, hasOwnAccount: cluster?.OwnCredential is not null);
        var logs = LogsSettings.Read(reader);
        var metrics = MetricsOptions.Read(reader);
        var savedObjects = SavedObjectsSettings.Read(reader, data, hasOwnAccount: isDemo || cluster?.OwnCredential is not null);
        var format = reader.Choice("Logging:Format", InContainer(configuration) ? LogFormat.Json : LogFormat.Text);
        ListenAddresses.Check(reader);
        return new()
        {
            Auth = auth,
            Demo = demo,
            Cluster = cluster,
            Data = data,
            LogStore = logStore,
            Collector = collector,
            Logs = logs,
            Metrics = metrics,
            SavedObjects = savedObjects,
            LogFormat = format,
            Errors = reader.Errors,
            Warnings = UnknownSettings.Find(configuration, Sections, reader.Known),
        };
    }

    private static bool InContainer(IConfiguration configuration) =>
        configuration["DOTNET_RUNNING_IN_CONTAINER"] is "true" or "1" || configuration["KUBERNETES_SERVICE_HOST"] is { Length: > 0 };
}
