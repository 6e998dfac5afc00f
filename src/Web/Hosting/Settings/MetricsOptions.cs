namespace Dashboard.Web.Hosting.Settings;

/// <summary>The application's own metrics at <c>/metrics</c> (section <c>Metrics</c>).</summary>
public sealed record MetricsOptions
{
    /// <summary><c>Metrics:Enabled</c>.</summary>
    public required bool Enabled { get; init; }

    /// <summary><c>Metrics:Port</c>: the one port that answers <c>/metrics</c>, one of <c>Urls</c>'; null for all.</summary>
    public required int? Port { get; init; }

    public static MetricsOptions Read(SettingsReader settings) => new()
    {
        Enabled = settings.Flag("Metrics:Enabled") ?? true,
        Port = settings.Number("Metrics:Port", 0, 0, 65535) is var port && port > 0 ? port : null,
    };
}
