using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Finds the pods that a network policy is for now, and the other policies that add to it.</summary>
public sealed class NetworkPolicyReach(IKubernetesClient client)
{
    /// <summary>How many pods are named; the count is of all.</summary>
    public const int Shown = 100;

    public async Task<Result<PolicySelection>> OfAsync(ResourceType policyType, JsonElement policy, CancellationToken cancellationToken)
    {
        var @namespace = policy.Text("metadata", "namespace") ?? "default";
        var selector = NetworkPolicyWords.Describe(policy).Pods;
        var request = new ListRequest { Namespace = @namespace, LabelSelector = selector.IsEmpty ? null : selector.ToString() };
        var pods = await client.ListMetadataAsync(PodProjection.Type, request, cancellationToken);
        if (!pods.TryGet(out var selected, out var failure))
            return failure;

        var others = await client.ListAsync(policyType, new() { Namespace = @namespace }, cancellationToken);
        return new PolicySelection(
            [.. selected.OrderBy(pod => pod.Name, StringComparer.Ordinal).Take(Shown).Select(pod => new ResourceRef(PodProjection.Type, @namespace, pod.Name))],
            selected.Count,
            others.IsSuccess ? [.. Overlapping(others.Value, policy, selected).Select(name => new ResourceRef(policyType, @namespace, name))] : []);
    }

    private static IEnumerable<string> Overlapping(IReadOnlyList<JsonElement> policies, JsonElement policy, IReadOnlyList<ObjectMetadata> selected) =>
        from other in policies
        let name = other.Text("metadata", "name")
        where name is not null && name != policy.Text("metadata", "name")
        let selector = NetworkPolicyWords.Describe(other).Pods
        where selected.Any(pod => selector.Matches(pod.Labels))
        select name;
}
