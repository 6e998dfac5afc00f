using System.Text.Json;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>What all kinds' readings share.</summary>
internal static class GraphItems
{
    /// <summary>An item with what its metadata says.</summary>
    public static GraphItem Of(ResourceType type, string kind, JsonElement json) => Of(type, kind, ObjectMetadataReader.Read(json));

    public static GraphItem Of(ResourceType type, string kind, ObjectMetadata metadata) => new()
    {
        Reference = new(type, metadata.Namespace, metadata.Name),
        Kind = kind,
        Uid = metadata.Uid,
        Labels = metadata.Labels,
        Owners = metadata.Owners,
    };

    /// <summary>"2 of 3 ready" and what that means for its health.</summary>
    public static GraphItem WithReady(this GraphItem item, long ready, long wanted) => item with
    {
        Health = wanted == 0 ? GraphHealth.Idle : ready >= wanted ? GraphHealth.Ok : ready == 0 ? GraphHealth.Bad : GraphHealth.Warn,
        Detail = new("GraphReadyOf", ready, wanted),
    };

    /// <summary>
    /// Links of a pod's spec. Every pod carries the certificate authority's config map and most run as <c>default</c>: said of everything, this says nothing.
    /// </summary>
    public static IEnumerable<GraphLink> Uses(JsonElement spec, string? podName, string? @namespace, bool claimsOnly)
    {
        foreach (var use in PodSpecUses.Of(spec, podName).Where(use => use.Name != "kube-root-ca.crt").DistinctBy(use => (use.Kind, use.Name)))
        {
            if (use.Kind == PodUseKind.Claim)
                yield return new("PersistentVolumeClaim", @namespace, use.Name, GraphRelation.Uses);
            else if (!claimsOnly)
                yield return new(use.Kind == PodUseKind.Secret ? "Secret" : "ConfigMap", @namespace, use.Name, GraphRelation.Uses);
        }

        if (!claimsOnly && spec.Text("serviceAccountName") is { } account && account != "default")
            yield return new("ServiceAccount", @namespace, account, GraphRelation.RunsAs);
    }
}
