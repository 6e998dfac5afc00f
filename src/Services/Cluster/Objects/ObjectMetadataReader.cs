using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Reads the <c>metadata</c> of any object.</summary>
public static class ObjectMetadataReader
{
    /// <param name="json">The whole object, not its metadata alone.</param>
    public static ObjectMetadata Read(JsonElement json) => new()
    {
        Name = json.Text("metadata", "name") ?? "",
        Namespace = json.Text("metadata", "namespace"),
        Uid = json.Text("metadata", "uid") ?? "",
        ResourceVersion = json.Text("metadata", "resourceVersion") ?? "",
        CreationTimestamp = json.Time("metadata", "creationTimestamp"),
        DeletionTimestamp = json.Time("metadata", "deletionTimestamp"),
        Labels = json.Map("metadata", "labels"),
        Owners = [.. json.Items("metadata", "ownerReferences").Select(ReadOwner)],
        Finalizers = [.. json.Texts("metadata", "finalizers")],
    };

    private static OwnerReference ReadOwner(JsonElement owner) =>
        new(owner.Text("apiVersion") ?? "", owner.Text("kind") ?? "", owner.Text("name") ?? "", owner.Text("uid") ?? "", owner.Flag("controller"));
}
