using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>
/// Which group of the rail a kind stands in. What the table names comes first and in its order; other kinds of a built-in API group follow their group's
/// rule; everything else is a custom resource.
/// </summary>
public static class KindGroups
{
    private static readonly (string Group, string[] Kinds)[] Table =
    [
        (RailKeys.Workloads,
        [
            "pods", "deployments.apps", "statefulsets.apps", "daemonsets.apps", "jobs.batch", "cronjobs.batch", "replicasets.apps", "replicationcontrollers",
            "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy", "controllerrevisions.apps", "podtemplates",
        ]),
        (RailKeys.Network,
        [
            "services", "ingresses.networking.k8s.io", "networkpolicies.networking.k8s.io", "endpointslices.discovery.k8s.io", "endpoints",
            "ingressclasses.networking.k8s.io",
        ]),
        (RailKeys.Config, ["configmaps", "secrets", "resourcequotas", "limitranges", "priorityclasses.scheduling.k8s.io", "leases.coordination.k8s.io"]),
        (RailKeys.Storage, ["persistentvolumeclaims", "persistentvolumes", "storageclasses.storage.k8s.io", "volumeattachments.storage.k8s.io"]),
        (RailKeys.Nodes, ["nodes"]),
        (RailKeys.Namespaces, ["namespaces"]),
        (RailKeys.Access,
        [
            "serviceaccounts", "roles.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io",
            "clusterrolebindings.rbac.authorization.k8s.io",
        ]),
        (RailKeys.Events, ["events", "events.events.k8s.io"]),
        (RailKeys.CustomResources, ["customresourcedefinitions.apiextensions.k8s.io"]),
    ];

    /// <summary>Where kinds go that the table does not name, by their API group. These groups come with Kubernetes; any other is custom.</summary>
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        [""] = RailKeys.Config,
        ["apps"] = RailKeys.Workloads,
        ["batch"] = RailKeys.Workloads,
        ["autoscaling"] = RailKeys.Workloads,
        ["policy"] = RailKeys.Workloads,
        ["extensions"] = RailKeys.Network,
        ["networking.k8s.io"] = RailKeys.Network,
        ["discovery.k8s.io"] = RailKeys.Network,
        ["storage.k8s.io"] = RailKeys.Storage,
        ["storagemigration.k8s.io"] = RailKeys.Storage,
        ["rbac.authorization.k8s.io"] = RailKeys.Access,
        ["authentication.k8s.io"] = RailKeys.Access,
        ["authorization.k8s.io"] = RailKeys.Access,
        ["certificates.k8s.io"] = RailKeys.Access,
        ["admissionregistration.k8s.io"] = RailKeys.Config,
        ["apiregistration.k8s.io"] = RailKeys.Config,
        ["apiextensions.k8s.io"] = RailKeys.CustomResources,
        ["coordination.k8s.io"] = RailKeys.Config,
        ["events.k8s.io"] = RailKeys.Events,
        ["flowcontrol.apiserver.k8s.io"] = RailKeys.Config,
        ["internal.apiserver.k8s.io"] = RailKeys.Config,
        ["node.k8s.io"] = RailKeys.Config,
        ["resource.k8s.io"] = RailKeys.Nodes,
        ["scheduling.k8s.io"] = RailKeys.Config,
    };

    private static readonly Dictionary<string, (string Group, int Place)> Places = Table
        .SelectMany(row => row.Kinds.Select((kind, place) => (kind, row.Group, place)))
        .ToDictionary(entry => entry.kind, entry => (entry.Group, entry.place), StringComparer.Ordinal);

    /// <summary>Key of the rail's entry under which a kind stands.</summary>
    public static string GroupOf(ResourceType type) => Places.TryGetValue(type.QualifiedName, out var place)
        ? place.Group
        : BuiltIn.GetValueOrDefault(type.Group, RailKeys.CustomResources);

    /// <summary>The same by the name that an address carries (<c>deployments.apps</c>).</summary>
    public static string GroupOf(string qualifiedName)
    {
        var dot = qualifiedName.IndexOf('.', StringComparison.Ordinal);
        return GroupOf(dot < 0 ? new ResourceType("", "", qualifiedName) : new ResourceType(qualifiedName[(dot + 1)..], "", qualifiedName[..dot]));
    }

    /// <summary>The kind that an entry opens before discovery has answered; null for what is no list of a kind.</summary>
    public static string? FirstOf(string group) => Table.FirstOrDefault(row => row.Group == group).Kinds?[0];

    /// <summary>Whether a kind has a list worth a place: measurements are shown with what they measure.</summary>
    public static bool IsShown(ApiResource resource) => resource.CanList && !resource.Type.Group.EndsWith("metrics.k8s.io", StringComparison.Ordinal);

    /// <summary>The kinds of an entry that can be listed, each once in its preferred version: those of the table first, then by name.</summary>
    public static IReadOnlyList<ApiResource> KindsOf(string group, ApiCatalog catalog) =>
    [
        .. catalog.Resources
            .Where(resource => IsShown(resource) && GroupOf(resource.Type) == group && !IsRepeat(resource, catalog))
            .GroupBy(resource => resource.Type.QualifiedName, StringComparer.Ordinal)
            .Select(versions => versions.FirstOrDefault(version => version.Preferred) ?? versions.First())
            .OrderBy(resource => Places.TryGetValue(resource.Type.QualifiedName, out var place) ? place.Place : int.MaxValue)
            .ThenBy(resource => resource.Kind, StringComparer.Ordinal)
            .ThenBy(resource => resource.Type.Group, StringComparer.Ordinal),
    ];

    // Old servers serve the same objects a second time under "extensions"; events are in the core group and in their own.
    private static bool IsRepeat(ApiResource resource, ApiCatalog catalog) =>
        (resource.Type.Group is "extensions" or "events.k8s.io")
        && catalog.Resources.Any(other => other.Type.Plural == resource.Type.Plural && other.Type.Group != resource.Type.Group && BuiltIn.ContainsKey(other.Type.Group));
}
