using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Provisioning;

/// <summary>
/// Read-only objects of the ConfigMaps of a namespace that a label selects, read with Dashboard's own account: each value of <c>data</c> is a JSON object or NDJSON. Asked for again
/// after a short while; while the cluster does not answer, what was read last stays.
/// </summary>
internal sealed class ConfigMapProvisioning(Func<IKubernetesClient> client, string @namespace, string labelSelector, TimeProvider time) : IProvisioningSource, IDisposable
{
    private const int MostConfigMaps = 500;
    private static readonly TimeSpan AsksEvery = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim gate = new(1);
    private ProvisionedObjects objects = ProvisionedObjects.None;
    private Failure? failed;
    private long? askedAt;

    public async Task<ProvisionedObjects> ReadAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (askedAt is not { } at || time.GetElapsedTime(at) >= AsksEvery)
                await AskAsync(cancellationToken);
            return failed is null ? objects : objects with { Damaged = [.. objects.Damaged, new(Place, $"The ConfigMaps cannot be read: {failed.Message}")] };
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private string Place => $"configmaps of {@namespace}";

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var answer = await client().ListAsync(KnownTypes.ConfigMaps, new() { Namespace = @namespace, LabelSelector = labelSelector, Limit = MostConfigMaps }, cancellationToken);
        failed = answer.Failure;
        askedAt = time.GetTimestamp();
        if (answer.TryGet(out var found, out _))
            objects = Read(found);
    }

    private static ProvisionedObjects Read(IEnumerable<JsonElement> configMaps)
    {
        var read = configMaps.OrderBy(map => map.Text("metadata", "name"), StringComparer.Ordinal).Take(MostConfigMaps).SelectMany(Read).ToList();
        return new([.. read.SelectMany(one => one.Objects)], [.. read.SelectMany(one => one.Damaged)]);
    }

    private static IEnumerable<ProvisionedObjects> Read(JsonElement configMap)
    {
        var name = $"configmap {configMap.Text("metadata", "namespace")}/{configMap.Text("metadata", "name")}";
        var changedAt = configMap.Time("metadata", "creationTimestamp") ?? DateTimeOffset.UnixEpoch;
        return configMap.Map("data").OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => ProvisionedText.Read(entry.Value, $"{name}, {entry.Key}", changedAt));
    }
}
