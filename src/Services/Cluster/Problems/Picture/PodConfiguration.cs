using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>The config maps and secrets that a pod names: as volumes, projected, as environment.</summary>
internal static class PodConfiguration
{
    private const int Limit = 8;

    public static IReadOnlyList<ResourceRef> Read(JsonElement pod, string name) =>
    [
        .. Names(pod).Where(found => found.Name is { Length: > 0 } and not "kube-root-ca.crt")
            .Select(found => new ResourceRef(found.Type, name, found.Name!))
            .Distinct()
            .Take(Limit),
    ];

    private static IEnumerable<(ResourceType Type, string? Name)> Names(JsonElement pod)
    {
        foreach (var volume in pod.Items("spec", "volumes"))
        {
            yield return (Kinds.ConfigMap, volume.Text("configMap", "name"));
            yield return (Kinds.Secret, volume.Text("secret", "secretName"));
            foreach (var source in volume.Items("projected", "sources"))
            {
                yield return (Kinds.ConfigMap, source.Text("configMap", "name"));
                yield return (Kinds.Secret, source.Text("secret", "name"));
            }
        }

        foreach (var container in pod.Items("spec", "containers"))
        {
            foreach (var from in container.Items("envFrom"))
            {
                yield return (Kinds.ConfigMap, from.Text("configMapRef", "name"));
                yield return (Kinds.Secret, from.Text("secretRef", "name"));
            }

            foreach (var variable in container.Items("env"))
            {
                yield return (Kinds.ConfigMap, variable.Text("valueFrom", "configMapKeyRef", "name"));
                yield return (Kinds.Secret, variable.Text("valueFrom", "secretKeyRef", "name"));
            }
        }
    }
}
