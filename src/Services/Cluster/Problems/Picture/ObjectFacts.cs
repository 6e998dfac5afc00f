using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>What every listed object carries, as far as problems need it.</summary>
internal sealed record ObjectFacts(ResourceRef Reference, string Kind, string Uid, DateTimeOffset? Created, DateTimeOffset? Deleted, IReadOnlyList<string> Finalizers)
{
    /// <summary>Its controller's uid; null where it has none.</summary>
    public string? OwnerUid { get; init; }

    public string Name => Reference.Name;

    public string? Namespace => Reference.Namespace;

    public static ObjectFacts Read(JsonElement json, ApiResource resource) => new(
        new ResourceRef(resource.Type, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? ""),
        resource.Kind,
        json.Text("metadata", "uid") ?? "",
        json.Time("metadata", "creationTimestamp"),
        json.Time("metadata", "deletionTimestamp"),
        [.. json.Texts("metadata", "finalizers")])
    {
        OwnerUid = json.Items("metadata", "ownerReferences").Where(owner => owner.Flag("controller")).Select(owner => owner.Text("uid")).FirstOrDefault(),
    };
}
