using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>By which field the items of a list are told apart, where its type says so.</summary>
internal static class MergeKeys
{
    /// <summary>Null: the list is replaced as a whole. Empty: it is a set of scalars.</summary>
    public static string? Of(string field, JsonArray? sample) => field switch
    {
        "containers" or "initContainers" or "ephemeralContainers" or "env" or "volumes" or "imagePullSecrets" or "secrets" => "name",
        "ports" => sample?.FirstOrDefault().At("containerPort") is not null ? "containerPort" : "port",
        "volumeMounts" => "mountPath",
        "volumeDevices" => "devicePath",
        "conditions" => "type",
        "hostAliases" or "podIPs" or "hostIPs" => "ip",
        "ownerReferences" => "uid",
        "topologySpreadConstraints" => "topologyKey",
        "taints" => "key",
        "addresses" => sample?.FirstOrDefault().At("type") is not null ? "type" : null,
        "finalizers" => "",
        _ => null,
    };
}
