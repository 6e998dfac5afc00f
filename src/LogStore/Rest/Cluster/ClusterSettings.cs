using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Metadata;

namespace Dashboard.LogStore.Rest.Cluster;

internal static class ClusterSettings
{
    // What steers a cluster of many nodes is kept and shown, and does nothing on one.
    private static readonly string[] Groups = ["action.", "cluster.", "discovery.", "gateway.", "indices.", "ingest.", "logger.", "network.", "script.", "search.", "transport.", "xpack."];

    /// <summary>Whether a name, or a pattern of names, is one of Elasticsearch's.</summary>
    public static bool IsKnown(string name) => name.Contains('*', StringComparison.Ordinal) || Array.Exists(Groups, group => name.StartsWith(group, StringComparison.Ordinal));

    /// <summary>A setting that is a number; a transient one goes before a persistent one.</summary>
    public static int Number(MetadataState state, string name, int otherwise)
    {
        foreach (var scope in new[] { "transient", "persistent" })
        {
            if (state[MetadataSection.ClusterSettings].TryGetValue(scope, out var settings) && settings.TryGetProperty(name, out var value)
                && int.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return otherwise;
    }

    /// <summary>Settings by full dotted name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonElement>> Flatten(JsonElement settings)
        => IndexSettings.Flatten(settings).Select(setting => KeyValuePair.Create(
            setting.Key.StartsWith("index.", StringComparison.Ordinal) ? setting.Key["index.".Length..] : setting.Key, setting.Value));
}
