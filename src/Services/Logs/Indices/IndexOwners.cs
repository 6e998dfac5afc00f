using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Finds what indices belong to. What cannot be asked for is left out: the list of indices is worth showing without it.</summary>
internal sealed class IndexOwners(LogAdmin admin)
{
    public async Task<IndexOwnership> FindAsync(ServerFlavor flavor, CancellationToken cancellationToken) =>
        new(await DataStreamsAsync(flavor, cancellationToken), await PoliciesAsync(flavor, cancellationToken));

    private async Task<IReadOnlyDictionary<string, string>> DataStreamsAsync(ServerFlavor flavor, CancellationToken cancellationToken) =>
        flavor.HasDataStreams ? OrNone(await admin.GetAsync("data streams", "/_data_stream", Streams, cancellationToken)) : OrNone(default);

    private async Task<IReadOnlyDictionary<string, string>> PoliciesAsync(ServerFlavor flavor, CancellationToken cancellationToken) => flavor.Lifecycle switch
    {
        LifecycleKind.Ilm => OrNone(await admin.GetAsync("policies", "/_all/_settings/index.lifecycle.name?flat_settings=true", Settings, cancellationToken)),
        LifecycleKind.Ism => OrNone(await admin.GetAsync("policies", "/_plugins/_ism/explain", Explained, cancellationToken)),
        _ => OrNone(default),
    };

    private static Dictionary<string, string> OrNone(Result<Dictionary<string, string>>? found) => found is { } result && result.TryGet(out var names, out _) ? names : [];

    private static Dictionary<string, string> Streams(JsonElement root)
    {
        var streams = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stream in root.Items("data_streams"))
        {
            foreach (var index in stream.Items("indices").Select(index => index.Text("index_name")).OfType<string>())
                streams[index] = stream.Text("name") ?? "";
        }

        return streams;
    }

    private static Dictionary<string, string> Settings(JsonElement root) => ByIndex(root, index => index.Text("settings", "index.lifecycle.name"));

    private static Dictionary<string, string> Explained(JsonElement root) => ByIndex(root, index =>
        index.Text("policy_id") ?? index.Text("index.plugins.index_state_management.policy_id") ?? index.Text("index.opendistro.index_state_management.policy_id"));

    private static Dictionary<string, string> ByIndex(JsonElement root, Func<JsonElement, string?> policy) => root.EnumerateObject()
        .Where(index => index.Value.ValueKind == JsonValueKind.Object).Select(index => (index.Name, Policy: policy(index.Value))).Where(index => index.Policy is { Length: > 0 })
        .ToDictionary(index => index.Name, index => index.Policy!, StringComparer.Ordinal);
}
