using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Pods;

/// <summary>Reads out of a pod's spec (or a template's) which config maps, secrets and claims it uses.</summary>
public static class PodSpecUses
{
    private static readonly string[] ContainerLists = ["initContainers", "containers", "ephemeralContainers"];

    /// <summary>All uses. <paramref name="podName"/> names the claims of ephemeral volumes; null for a template, whose claims do not exist yet.</summary>
    public static IReadOnlyList<PodUse> Of(JsonElement spec, string? podName) =>
    [
        .. spec.Items("volumes").SelectMany(volume => OfVolume(volume, podName)),
        .. ContainerLists.SelectMany(list => spec.Items(list)).SelectMany(OfContainer),
        .. Named(spec.Items("imagePullSecrets"), PodUseKind.Secret, PodUseWay.ImagePull, ""),
    ];

    /// <summary>The pod's spec within a pod, a workload with a template, a cron job or a pod template; null where the object has none.</summary>
    public static JsonElement? SpecOf(JsonElement workload) =>
        workload.At("spec", "template", "spec") ?? workload.At("spec", "jobTemplate", "spec", "template", "spec")
        ?? (workload.At("spec", "containers") is null ? null : workload.At("spec")) ?? workload.At("template", "spec");

    private static IEnumerable<PodUse> OfVolume(JsonElement volume, string? podName)
    {
        var name = volume.Text("name") ?? "";
        if (volume.Text("configMap", "name") is { } configMap)
            yield return new(PodUseKind.ConfigMap, configMap, PodUseWay.Volume, name);
        if ((volume.Text("secret", "secretName") ?? volume.Text("csi", "nodePublishSecretRef", "name")) is { } secret)
            yield return new(PodUseKind.Secret, secret, PodUseWay.Volume, name);
        if (volume.Text("persistentVolumeClaim", "claimName") is { } claim)
            yield return new(PodUseKind.Claim, claim, PodUseWay.Volume, name);
        if (podName is not null && volume.At("ephemeral") is not null)
            yield return new(PodUseKind.Claim, $"{podName}-{name}", PodUseWay.Volume, name);
        foreach (var source in volume.Items("projected", "sources"))
        {
            if (source.Text("configMap", "name") is { } projectedConfigMap)
                yield return new(PodUseKind.ConfigMap, projectedConfigMap, PodUseWay.Volume, name);
            if (source.Text("secret", "name") is { } projectedSecret)
                yield return new(PodUseKind.Secret, projectedSecret, PodUseWay.Volume, name);
        }
    }

    private static IEnumerable<PodUse> OfContainer(JsonElement container)
    {
        var name = container.Text("name") ?? "";
        foreach (var variable in container.Items("env"))
        {
            var where = $"{name}: {variable.Text("name")}";
            if (variable.Text("valueFrom", "configMapKeyRef", "name") is { } configMap)
                yield return new(PodUseKind.ConfigMap, configMap, PodUseWay.Variable, where);
            if (variable.Text("valueFrom", "secretKeyRef", "name") is { } secret)
                yield return new(PodUseKind.Secret, secret, PodUseWay.Variable, where);
        }

        foreach (var source in container.Items("envFrom"))
        {
            if (source.Text("configMapRef", "name") is { } configMap)
                yield return new(PodUseKind.ConfigMap, configMap, PodUseWay.AllVariables, name);
            if (source.Text("secretRef", "name") is { } secret)
                yield return new(PodUseKind.Secret, secret, PodUseWay.AllVariables, name);
        }
    }

    private static IEnumerable<PodUse> Named(IEnumerable<JsonElement> references, PodUseKind kind, PodUseWay way, string where) =>
        references.Select(reference => reference.Text("name")).OfType<string>().Select(name => new PodUse(kind, name, way, where));
}
