using System.Text.Json.Nodes;
using Dashboard.Services.Cluster;
using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Services.Logs.Places;

/// <summary>
/// Filters for the lines of an object: of a pod its own, of a workload those of its pods, by the names that Kubernetes gives them, so that pods that are gone count too. Names end in
/// letters of an alphabet without vowels (k8s.io/apimachinery, <c>util/rand</c>), so that <c>web-worker-x2b4f</c> is none of <c>web</c>.
/// </summary>
public static class ObjectFilters
{
    private const string Letter = "[bcdfghjklmnpqrstvwxz2456789]";

    /// <summary>Longer names are cut where others are made of them (k8s.io/apiserver, <c>storage/names</c>): then what is left of it must do.</summary>
    private const int LongestName = 46;

    /// <summary>Null where the kind has no lines, or the fields do not say enough.</summary>
    public static IReadOnlyList<LogFilter>? Of(ResourceRef subject, PlaceFields fields) => subject.Type.QualifiedName switch
    {
        "namespaces" => fields.Namespace is { } name ? [new IsFilter(name, LogValue.Of(subject.Name))] : null,
        "nodes" => fields.Node is { } name ? [new IsFilter(name, LogValue.Of(subject.Name))] : null,
        "pods" => Below(subject, fields, pod => new IsFilter(pod, LogValue.Of(subject.Name))),
        var kind when Ending(kind) is { } ending => Below(subject, fields, pod => Named(pod, subject.Name, ending)),
        _ => null,
    };

    /// <summary>How the names of a workload's pods go on after its own, as a regular expression; null for what has no pods.</summary>
    private static string? Ending(string kind) => kind switch
    {
        "deployments.apps" => $"-{Letter}{{1,10}}-{Letter}{{5}}",
        "replicasets.apps" or "replicationcontrollers" or "daemonsets.apps" => $"-{Letter}{{5}}",
        "statefulsets.apps" => "-[0-9]+",
        "jobs.batch" => $"(-[0-9]+)?-{Letter}{{5}}",
        "cronjobs.batch" => $"-[0-9]+(-[0-9]+)?-{Letter}{{5}}",
        _ => null,
    };

    private static IReadOnlyList<LogFilter>? Below(ResourceRef subject, PlaceFields fields, Func<string, LogFilter> filter) =>
        fields is { Namespace: { } space, Pod: { } pod } && subject.Namespace is { } name ? [new IsFilter(space, LogValue.Of(name)), filter(pod)] : null;

    private static DslFilter Named(string pod, string name, string ending)
    {
        var pattern = name.Length <= LongestName ? $"{Escape(name)}{ending}" : $"{Escape(name[..LongestName])}.*";
        return new(new JsonObject { ["regexp"] = new JsonObject { [pod] = pattern } }.ToJsonString()) { Label = $"{name}-*" };
    }

    private static string Escape(string name) => name.Replace(".", "\\.", StringComparison.Ordinal);
}
