namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Marks rights that lead to more rights. After https://kubernetes.io/docs/concepts/security/rbac-good-practices/</summary>
internal static class RightRisks
{
    private static readonly string[] Reading = ["get", "list", "watch"];
    private static readonly string[] Changing = ["create", "update", "patch"];
    private static readonly Risk[] Known =
    [
        new("", "secrets", Reading, "RiskReadSecrets", true),
        new("", "pods/exec", ["create", "get"], "RiskExec", true),
        new("", "pods/attach", ["create", "get"], "RiskExec", true),
        new("", "pods/ephemeralcontainers", ["update", "patch"], "RiskExec", true),
        new("", "nodes/proxy", [.. Reading, "create", "update", "patch", "delete"], "RiskNodesProxy", true),
        new("", "serviceaccounts/token", ["create"], "RiskIssueTokens", true),
        new("", "persistentvolumes", ["create"], "RiskHostPath", true),
        new("", "pods", ["create"], "RiskCreatePods", false),
        new("apps", "deployments", Changing, "RiskCreatePods", false),
        new("apps", "daemonsets", Changing, "RiskCreatePods", false),
        new("apps", "statefulsets", Changing, "RiskCreatePods", false),
        new("apps", "replicasets", Changing, "RiskCreatePods", false),
        new("batch", "jobs", Changing, "RiskCreatePods", false),
        new("batch", "cronjobs", Changing, "RiskCreatePods", false),
        new("", "namespaces", ["update", "patch"], "RiskNamespaceLabels", false),
        new("", "users", ["impersonate"], "RiskImpersonate", true),
        new("", "groups", ["impersonate"], "RiskImpersonate", true),
        new("", "serviceaccounts", ["impersonate"], "RiskImpersonate", true),
        new("rbac.authorization.k8s.io", "roles", ["escalate"], "RiskEscalate", true),
        new("rbac.authorization.k8s.io", "clusterroles", ["escalate"], "RiskEscalate", true),
        new("rbac.authorization.k8s.io", "roles", ["bind"], "RiskBind", true),
        new("rbac.authorization.k8s.io", "clusterroles", ["bind"], "RiskBind", true),
        new("certificates.k8s.io", "certificatesigningrequests/approval", ["update", "patch"], "RiskApproveCertificates", true),
        new("admissionregistration.k8s.io", "validatingwebhookconfigurations", Changing, "RiskWebhooks", true),
        new("admissionregistration.k8s.io", "mutatingwebhookconfigurations", Changing, "RiskWebhooks", true),
    ];

    /// <summary>The risks of some verbs on one resource of a rule, wildcards included.</summary>
    public static IEnumerable<RightRisk> Of(string group, string resource, IReadOnlyCollection<string> verbs)
    {
        if (group == "*" && resource == "*" && verbs.Contains("*"))
            return [new(new("RiskEverything"), true)];

        var found = Known.Where(risk => risk.Applies(group, resource, verbs)).Select(risk => new RightRisk(new(risk.Key), risk.Grave));
        return resource.StartsWith('*') ? found.Prepend(new(new("RiskWildcardResources"), false)) : verbs.Contains("*") ? found.Prepend(new(new("RiskWildcardVerbs"), false)) : found;
    }

    private sealed record Risk(string Group, string Resource, string[] Verbs, string Key, bool Grave)
    {
        public bool Applies(string group, string resource, IReadOnlyCollection<string> verbs) =>
            (group == "*" || group == Group) && Covers(resource) && (verbs.Contains("*") || Verbs.Any(verbs.Contains));

        /// <summary><c>*</c> takes in subresources too, <c>*/scale</c> one subresource of everything; <c>pods/*</c> means nothing to the API server's own authorizer.</summary>
        private bool Covers(string resource) =>
            resource == "*" || resource == Resource
            || (resource.StartsWith("*/", StringComparison.Ordinal) && Resource.EndsWith(resource[1..], StringComparison.Ordinal));
    }
}
