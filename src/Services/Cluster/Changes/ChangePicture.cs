using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>What changes are found in.</summary>
internal sealed record ChangePicture
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Nothing older is told.</summary>
    public required DateTimeOffset From { get; init; }

    public required ApiCatalog Catalog { get; init; }

    public IReadOnlyList<ClusterEvent> Events { get; init; } = [];

    public IReadOnlyList<PodRow> Pods { get; init; } = [];

    public IReadOnlyList<ReplicaSetRow> ReplicaSets { get; init; } = [];

    public IReadOnlyList<RevisionFacts> Revisions { get; init; } = [];

    public IReadOnlyList<(ResourceType Type, ObjectMetadata Metadata)> Configuration { get; init; } = [];

    /// <summary>The object, where discovery knows its kind.</summary>
    public ResourceRef? Reference(string apiVersion, string kind, string? name, string objectName) =>
        Catalog.FindKind(apiVersion.Length == 0 ? "v1" : apiVersion, kind) is { } resource
            ? new ResourceRef(resource.Type, resource.Namespaced ? name : null, objectName)
            : null;
}
