using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Storage;

/// <summary>Counts the claims of a storage class, as far as the user may list them.</summary>
public sealed class StorageClassUse(IKubernetesClient client)
{
    private static readonly ResourceType Claims = new("", "v1", "persistentvolumeclaims");
    private static readonly ResourceType Volumes = new("", "v1", "persistentvolumes");

    public Task<Result<int>> CountClaimsAsync(string storageClass, CancellationToken cancellationToken) => CountAsync(Claims, storageClass, cancellationToken);

    public Task<Result<int>> CountVolumesAsync(string storageClass, CancellationToken cancellationToken) => CountAsync(Volumes, storageClass, cancellationToken);

    private async Task<Result<int>> CountAsync(ResourceType type, string storageClass, CancellationToken cancellationToken)
    {
        var classes = await client.ProjectAsync(type, new(), ClassOf, cancellationToken);
        return classes.Map(all => all.Count(name => name == storageClass));
    }

    /// <summary>The annotation is what claims carried before the field; the API server still honours it.</summary>
    private static string? ClassOf(JsonElement item) =>
        item.Text("spec", "storageClassName") ?? item.Text("metadata", "annotations", "volume.beta.kubernetes.io/storage-class");
}
