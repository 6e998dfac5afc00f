using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Access;

/// <summary>
/// The roles that every cluster starts with: cluster-admin, and view, edit and admin as sums of the roles labelled for them.
/// https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
/// </summary>
internal static class BootstrapRoles
{
    private const string Group = "rbac.authorization.k8s.io";
    private const string Write = "create,delete,deletecollection,patch,update";
    private const string Read = "get,list,watch";

    public static void AddTo(ObjectStore store)
    {
        Role(store, "cluster-admin", null, ["*", "*", "*"]);
        store.Change(new ObjectKey($"clusterroles.{Group}", "", "cluster-admin"), json => json.Array("rules").Add(Path("*", "*")));
        Paths(store, "system:public-info-viewer", "/healthz", "/livez", "/readyz", "/version", "/version/");
        Paths(store, "system:discovery", "/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi", "/openapi/*", "/readyz", "/version", "/version/");
        Role(store, "system:basic-user", null, ["authorization.k8s.io", "selfsubjectaccessreviews,selfsubjectrulesreviews", "create"], ["authentication.k8s.io", "selfsubjectreviews", "create"]);
        Role(store, "system:aggregated-metrics-reader", "view", ["metrics.k8s.io", "pods,nodes", Read]);
        Role(store, "system:aggregate-to-view", "view",
            ["", "configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status", Read],
            ["", "bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status", Read],
            ["", "namespaces", Read],
            [",events.k8s.io", "events", Read],
            ["discovery.k8s.io", "endpointslices", Read],
            ["apps", "controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status", Read],
            ["autoscaling", "horizontalpodautoscalers,horizontalpodautoscalers/status", Read],
            ["batch", "cronjobs,cronjobs/status,jobs,jobs/status", Read],
            ["policy", "poddisruptionbudgets,poddisruptionbudgets/status", Read],
            ["networking.k8s.io", "ingresses,ingresses/status,networkpolicies", Read]);
        Role(store, "system:aggregate-to-edit", "edit",
            ["", "pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy", Read],
            ["", "serviceaccounts", "impersonate"],
            ["", "pods,pods/attach,pods/exec,pods/portforward,pods/proxy", Write],
            ["", "pods/eviction", "create"],
            ["", "configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy", Write],
            ["", "serviceaccounts/token", "create"],
            [",events.k8s.io", "events", Write],
            ["apps", "daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale", Write],
            ["autoscaling", "horizontalpodautoscalers", Write],
            ["batch", "cronjobs,jobs", Write],
            ["policy", "poddisruptionbudgets", Write],
            ["networking.k8s.io", "ingresses,networkpolicies", Write],
            ["coordination.k8s.io", "leases", $"{Write},{Read}"]);
        Role(store, "system:aggregate-to-admin", "admin",
            ["authorization.k8s.io", "localsubjectaccessreviews", "create"],
            [Group, "rolebindings,roles", $"{Write},{Read}"]);
        Sum(store, "view", null, "view");
        Sum(store, "edit", "admin", "edit");
        Sum(store, "admin", null, "admin");
        Bind(store, "cluster-admin", "cluster-admin", "system:masters");
        Bind(store, "system:basic-user", "system:basic-user", "system:authenticated");
        Bind(store, "system:discovery", "system:discovery", "system:authenticated");
        Bind(store, "system:public-info-viewer", "system:public-info-viewer", "system:authenticated", "system:unauthenticated");
    }

    /// <summary>A role of rules, each groups, resources and verbs.</summary>
    public static void Role(ObjectStore store, string name, string? aggregateTo, params string[][] rules)
    {
        var labels = new JsonObject { ["kubernetes.io/bootstrapping"] = "rbac-defaults" };
        if (aggregateTo is not null)
            labels[$"{Group}/aggregate-to-{aggregateTo}"] = "true";
        store.Add($"clusterroles.{Group}", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = labels },
            ["rules"] = new JsonArray([.. rules.Select(Rule)]),
        });
    }

    public static JsonObject Rule(string[] rule) => new()
    {
        ["verbs"] = List(rule[2]),
        ["apiGroups"] = List(rule[0], keepEmpty: true),
        ["resources"] = List(rule[1]),
    };

    private static void Paths(ObjectStore store, string name, params string[] paths) => store.Add($"clusterroles.{Group}", new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = new JsonObject { ["kubernetes.io/bootstrapping"] = "rbac-defaults" } },
        ["rules"] = new JsonArray(Path("get", paths)),
    });

    private static JsonObject Path(string verb, params string[] paths) => new()
    {
        ["verbs"] = new JsonArray(verb),
        ["nonResourceURLs"] = new JsonArray([.. paths.Select(path => (JsonNode)path)]),
    };

    /// <summary>edit also holds view's rules, and admin edit's: that is what the second label is for.</summary>
    private static void Sum(ObjectStore store, string name, string? alsoTo, string label)
    {
        var labels = new JsonObject { ["kubernetes.io/bootstrapping"] = "rbac-defaults" };
        if (name != "admin")
            labels[$"{Group}/aggregate-to-{alsoTo ?? "edit"}"] = "true";
        store.Add($"clusterroles.{Group}", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = labels },
            ["aggregationRule"] = Json.Parse($$$"""{"clusterRoleSelectors":[{"matchLabels":{"{{{Group}}}/aggregate-to-{{{label}}}":"true"}}]}"""),
            ["rules"] = new JsonArray(),
        });
    }

    private static void Bind(ObjectStore store, string name, string role, params string[] groups) => store.Add($"clusterrolebindings.{Group}", new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = new JsonObject { ["kubernetes.io/bootstrapping"] = "rbac-defaults" } },
        ["roleRef"] = new JsonObject { ["apiGroup"] = Group, ["kind"] = "ClusterRole", ["name"] = role },
        ["subjects"] = new JsonArray([.. groups.Select(group => new JsonObject { ["apiGroup"] = Group, ["kind"] = "Group", ["name"] = group })]),
    });

    private static JsonArray List(string text, bool keepEmpty = false) =>
        new([.. text.Split(',', keepEmpty ? StringSplitOptions.None : StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)item)]);
}
