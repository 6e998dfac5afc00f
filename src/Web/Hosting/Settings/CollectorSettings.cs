using System.Text.RegularExpressions;
using Dashboard.Services.LogCollection;
using Dashboard.Web.Hosting.Demo;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Reads the section <c>Collector</c>: the built-in log collector. Off unless it is asked for, for it reads every container's log and needs a disk; on in the demo, whose logs are nobody's.</summary>
internal static partial class CollectorSettings
{
    private const string KeyOfEnabled = "Collector:Enabled";

    public static CollectorOptions Read(SettingsReader settings, DataOptions data, LogStoreSettings logStore, bool isDemo, bool hasOwnAccount)
    {
        var defaults = Defaults(data, logStore, isDemo);
        var options = defaults with
        {
            Enabled = settings.Flag(KeyOfEnabled) ?? defaults.Enabled,
            Namespaces = Names(settings, "Collector:Namespaces"),
            ExcludeNamespaces = Names(settings, "Collector:ExcludeNamespaces"),
            LabelSelector = settings.Text("Collector:LabelSelector"),
            IndexPrefix = Prefix(settings, defaults.IndexPrefix),
            LinesPerSecond = settings.Number("Collector:LinesPerSecond", defaults.LinesPerSecond, 0, 1_000_000),
            MaxStreams = settings.Number("Collector:MaxStreams", defaults.MaxStreams, 1, 20_000),
            MaxLineBytes = settings.Number("Collector:MaxLineBytes", defaults.MaxLineBytes, 1024, 512 * 1024),
            Lookback = settings.Duration("Collector:Lookback", defaults.Lookback, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)),
        };
        if (options.Enabled && !logStore.Enabled)
            settings.Wrong(KeyOfEnabled, "set LogStore:Enabled=true too: the collector writes into the built-in log store.");
        if (options.Enabled && !isDemo && !hasOwnAccount)
            settings.Wrong(KeyOfEnabled, "give Dashboard an account of its own, for instance with Cluster:TokenFile: the collector reads with it, never with a user's.");
        return options;
    }

    private static CollectorOptions Defaults(DataOptions data, LogStoreSettings logStore, bool isDemo)
    {
        var options = new CollectorOptions { PositionFile = Path.Combine(data.Path, isDemo ? "demo" : "", "collector", "positions.json") };
        return isDemo ? options with { Enabled = logStore.Enabled, IndexPrefix = DemoLogs.IndexPrefix } : options;
    }

    private static IReadOnlyList<string> Names(SettingsReader settings, string key)
    {
        var names = settings.Texts(key);
        foreach (var name in names.Where(name => !Namespace().IsMatch(name)))
            settings.Wrong(key, $"write names of namespaces, several with commas between, not \"{name}\".");
        return names;
    }

    private static string Prefix(SettingsReader settings, string fallback)
    {
        const string key = "Collector:IndexPrefix";
        var prefix = settings.Text(key) ?? fallback;
        if (!IndexPrefix().IsMatch(prefix))
            settings.Wrong(key, $"write small letters, digits, -, _ and ., beginning with a letter or a digit, for instance {fallback}, not \"{prefix}\".");
        return prefix;
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex Namespace();

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,199}$")]
    private static partial Regex IndexPrefix();
}
