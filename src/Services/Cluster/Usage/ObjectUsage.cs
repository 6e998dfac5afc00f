using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>Finds which workloads and pods use a config map, a secret or a volume claim.</summary>
public sealed class ObjectUsage(IKubernetesClient client)
{
    /// <summary>How many pods are named; the count is of all.</summary>
    public const int Shown = 100;

    private static readonly string[] Kinds = ["deployments.apps", "statefulsets.apps", "daemonsets.apps", "cronjobs.batch", "jobs.batch", "ingresses.networking.k8s.io"];

    public async Task<UsageReport> OfAsync(string @namespace, PodUseKind kind, string name, CancellationToken cancellationToken)
    {
        var blind = new List<Failure>();
        var pods = Collect(await client.ProjectAsync(PodProjection.Type, new() { Namespace = @namespace }, pod => PodUser(pod, @namespace, kind, name), cancellationToken), blind);
        var workloads = new List<ObjectUser>();
        var catalog = await client.DiscoverAsync(cancellationToken);
        foreach (var resource in Kinds.Select(known => catalog.IsSuccess ? catalog.Value.Find(known) : null).OfType<ApiResource>())
        {
            if (resource.Kind == "Ingress" && kind != PodUseKind.Secret)
                continue;
            var users = await client.ProjectAsync(resource.Type, new() { Namespace = @namespace }, item => WorkloadUser(item, resource, @namespace, kind, name), cancellationToken);
            workloads.AddRange(Collect(users, blind));
        }

        return new(workloads, [.. pods.OrderBy(pod => pod.Reference.Name, StringComparer.Ordinal).Take(Shown)], pods.Count, blind);
    }

    private static List<ObjectUser> Collect(Result<IReadOnlyList<ObjectUser?>> users, List<Failure> blind)
    {
        if (users.TryGet(out var list, out var failure))
            return [.. list.OfType<ObjectUser>()];

        blind.Add(failure);
        return [];
    }

    private static ObjectUser? PodUser(JsonElement pod, string @namespace, PodUseKind kind, string name)
    {
        if (pod.At("spec") is not { } spec || pod.Text("status", "phase") is "Succeeded" or "Failed")
            return null;

        var podName = pod.Text("metadata", "name") ?? "";
        var ways = Ways(spec, podName, kind, name);
        return ways.Length == 0 ? null : new(new(PodProjection.Type, @namespace, podName), "Pod", ways);
    }

    private static ObjectUser? WorkloadUser(JsonElement item, ApiResource resource, string @namespace, PodUseKind kind, string name)
    {
        var reference = new ResourceRef(resource.Type, @namespace, item.Text("metadata", "name") ?? "");
        if (resource.Kind == "Ingress")
            return item.Items("spec", "tls").Any(entry => entry.Text("secretName") == name) ? new(reference, resource.Kind, []) : null;
        // A job of a cron job is told by the cron job.
        if (item.Items("metadata", "ownerReferences").Any(owner => owner.Flag("controller")) || PodSpecUses.SpecOf(item) is not { } spec)
            return null;

        var ways = Ways(spec, null, kind, name);
        return ways.Length == 0 ? null : new(reference, resource.Kind, ways);
    }

    private static PodUse[] Ways(JsonElement spec, string? podName, PodUseKind kind, string name) =>
        [.. PodSpecUses.Of(spec, podName).Where(use => use.Kind == kind && use.Name == name)];
}
