using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Where a pod may and wants to run, in words.</summary>
public static class SchedulingWords
{
    public static IEnumerable<Sentence> Tolerations(JsonElement podSpec) => podSpec.Items("tolerations").Select(toleration =>
    {
        var key = toleration.Text("key");
        var value = toleration.Text("operator") == "Exists" ? "" : $"={toleration.Text("value")}";
        var effect = toleration.Text("effect") is { Length: > 0 } named ? $":{named}" : "";
        if (string.IsNullOrEmpty(key))
            return effect.Length == 0 ? new Sentence("Toleration.All") : new("Toleration.AllOf", effect[1..]);
        return toleration.Integer("tolerationSeconds") is { } seconds
            ? new("Toleration.For", $"{key}{value}{effect}", TimeSpan.FromSeconds(seconds))
            : new("Toleration.One", $"{key}{value}{effect}");
    });

    public static IEnumerable<Sentence> Affinity(JsonElement podSpec)
    {
        foreach (var (key, value) in podSpec.Map("nodeSelector"))
            yield return new("Affinity.NodeRequired", $"{key}={value}");
        foreach (var term in podSpec.Items("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"))
            yield return new("Affinity.NodeRequired", NodeTerm(term));
        foreach (var term in podSpec.Items("affinity", "nodeAffinity", "preferredDuringSchedulingIgnoredDuringExecution"))
            yield return new("Affinity.NodePreferred", NodeTerm(term.At("preference") ?? default), term.Integer("weight") ?? 1);
        foreach (var sentence in Pods(podSpec, "podAffinity", "Affinity.WithRequired", "Affinity.WithPreferred"))
            yield return sentence;
        foreach (var sentence in Pods(podSpec, "podAntiAffinity", "Affinity.ApartRequired", "Affinity.ApartPreferred"))
            yield return sentence;
    }

    public static IEnumerable<Sentence> Spread(JsonElement podSpec) => podSpec.Items("topologySpreadConstraints").Select(constraint => new Sentence(
        constraint.Text("whenUnsatisfiable") == "ScheduleAnyway" ? "Spread.Preferred" : "Spread.Required",
        constraint.Text("topologyKey") ?? "",
        constraint.Integer("maxSkew") ?? 1,
        SelectorText.Of(constraint.At("labelSelector"))));

    private static IEnumerable<Sentence> Pods(JsonElement podSpec, string kind, string required, string preferred)
    {
        foreach (var term in podSpec.Items("affinity", kind, "requiredDuringSchedulingIgnoredDuringExecution"))
            yield return new(required, SelectorText.Of(term.At("labelSelector")), term.Text("topologyKey") ?? "");
        foreach (var term in podSpec.Items("affinity", kind, "preferredDuringSchedulingIgnoredDuringExecution"))
            yield return new(preferred, SelectorText.Of(term.At("podAffinityTerm", "labelSelector")), term.Text("podAffinityTerm", "topologyKey") ?? "", term.Integer("weight") ?? 1);
    }

    private static string NodeTerm(JsonElement term) =>
        string.Join(", ", term.Items("matchExpressions").Concat(term.Items("matchFields")).Select(SelectorText.Expression));
}
