using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>How long a client may keep a scroll or a point in time open: a day, or what the cluster's settings say.</summary>
internal static class KeepAlive
{
    private const string Setting = "search.max_keep_alive";
    private const string Default = "1d";

    public static TimeSpan Check(MetadataState state, TimeSpan? span, string text)
    {
        var limit = Configured(state, "transient") ?? Configured(state, "persistent") ?? Default;
        return span is { } known && known <= (TimeValue.Parse(limit, Setting) ?? TimeSpan.MaxValue)
            ? known
            : throw RestFailure.IllegalArgument(
                $"Keep alive for request ({text}) is too large. It must be less than ({limit}). This limit can be set by changing the [{Setting}] cluster level setting.");
    }

    private static string? Configured(MetadataState state, string scope)
        => state[MetadataSection.ClusterSettings].TryGetValue(scope, out var settings) && settings.TryGetProperty(Setting, out JsonElement value) ? value.ToString() : null;
}
