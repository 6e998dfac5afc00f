using System.Text.Json;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>Asks metrics.k8s.io, in the version that the server serves, for what the pods or nodes of a scope use now.</summary>
internal sealed class UsageReader(IKubernetesClient client, ResourceType subject, NamespaceScope scope)
{
    public async Task<Result<IReadOnlyList<(RowKey Key, double Cpu, double Memory)>>> ReadAsync(CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return failure;
        if (catalog.Find($"{subject.Plural}.metrics.k8s.io") is not { } metrics)
            return new Failure { Kind = FailureKind.NotFound, Message = "The cluster does not serve metrics.k8s.io.", Server = client.Server.ToString() };

        var all = new List<(RowKey, double, double)>();
        string?[] namespaces = scope.IsAll || !metrics.Namespaced ? [null] : [.. scope.Names];
        foreach (var name in namespaces)
        {
            var read = await client.ProjectAsync(metrics.Type, new ListRequest { Namespace = name }, Read, cancellationToken);
            // One of several namespaces may be forbidden: the others still tell theirs.
            if (read.TryGet(out var some, out var refused))
                all.AddRange(some);
            else
                failure = refused;
        }

        return all.Count == 0 && failure is not null ? failure : all;
    }

    private static (RowKey Key, double Cpu, double Memory) Read(JsonElement item)
    {
        var key = new RowKey(item.Text("metadata", "namespace"), item.Text("metadata", "name") ?? "");
        if (item.At("usage") is { } usage)
            return (key, Quantity.Parse(usage.Scalar("cpu")) ?? 0, Quantity.Parse(usage.Scalar("memory")) ?? 0);

        double cpu = 0, memory = 0;
        foreach (var container in item.Items("containers"))
        {
            cpu += Quantity.Parse(container.Scalar("usage", "cpu")) ?? 0;
            memory += Quantity.Parse(container.Scalar("usage", "memory")) ?? 0;
        }

        return (key, cpu, memory);
    }
}
