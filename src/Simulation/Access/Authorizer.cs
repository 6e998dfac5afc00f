using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Access;

/// <summary>Role based access control, evaluated from the roles and bindings in the store. Called under the store's gate.</summary>
internal sealed class Authorizer(ObjectStore store)
{
    private const string Group = "rbac.authorization.k8s.io";

    public AccessVerdict Check(User user, AccessRequest request)
    {
        foreach (var grant in Grants(user, request.Namespace))
        {
            if (grant.Rules().Any(rule => Matches(rule, request)))
                return new AccessVerdict(true, $"RBAC: allowed by {grant.Reason}");
        }

        return new AccessVerdict(false, "");
    }

    /// <summary>The rules that hold for a user in a namespace.</summary>
    public IEnumerable<JsonNode> RulesOf(User user, string @namespace) => Grants(user, @namespace).SelectMany(grant => grant.Rules());

    private IEnumerable<Grant> Grants(User user, string @namespace)
    {
        foreach (var binding in store.Of($"clusterrolebindings.{Group}").All)
        {
            if (Subject(binding, user) is { } subject)
                yield return new Grant(() => Rules(binding.Json["roleRef"], ""), $"ClusterRoleBinding \"{binding.Name}\" of {Role(binding)} to {subject}");
        }

        if (@namespace.Length == 0)
            yield break;
        foreach (var binding in store.Of($"rolebindings.{Group}").In(@namespace))
        {
            if (Subject(binding, user) is { } subject)
                yield return new Grant(() => Rules(binding.Json["roleRef"], @namespace), $"RoleBinding \"{binding.Name}/{@namespace}\" of {Role(binding)} to {subject}");
        }
    }

    private static string Role(StoredObject binding) => $"{binding.Json.Text("roleRef", "kind")} \"{binding.Json.Text("roleRef", "name")}\"";

    private IEnumerable<JsonNode> Rules(JsonNode? reference, string @namespace)
    {
        var role = reference.Text("kind") == "ClusterRole"
            ? store.Find($"clusterroles.{Group}", "", reference.Text("name") ?? "")
            : store.Find($"roles.{Group}", @namespace, reference.Text("name") ?? "");
        return role?.Json.Items("rules") ?? [];
    }

    private static string? Subject(StoredObject binding, User user)
    {
        foreach (var subject in binding.Json.Items("subjects"))
        {
            var name = subject.Text("name") ?? "";
            var space = subject.Text("namespace") ?? binding.Namespace;
            switch (subject.Text("kind"))
            {
                case "User" when name == user.Name:
                    return $"User \"{name}\"";
                case "Group" when user.Groups.Contains(name):
                    return $"Group \"{name}\"";
                case "ServiceAccount" when user.Name == $"system:serviceaccount:{space}:{name}":
                    return $"ServiceAccount \"{name}/{space}\"";
            }
        }

        return null;
    }

    private static bool Matches(JsonNode rule, AccessRequest request) => request.Path is { } path
        ? Has(rule, "verbs", request.Verb) && rule.Items("nonResourceURLs").Any(url => PathMatches(url.Scalar()!, path))
        : Has(rule, "verbs", request.Verb)
            && Has(rule, "apiGroups", request.Group)
            && rule.Items("resources").Any(resource => ResourceMatches(resource.Scalar()!, request))
            && (!rule.Items("resourceNames").Any() || (request.Name.Length > 0 && rule.Items("resourceNames").Any(name => name.Scalar() == request.Name)));

    private static bool Has(JsonNode rule, string list, string value) => rule.Items(list).Any(item => item.Scalar() is { } text && (text == "*" || text == value));

    private static bool ResourceMatches(string rule, AccessRequest request) =>
        rule == "*" || rule == request.FullResource || (request.Subresource.Length > 0 && rule == $"*/{request.Subresource}");

    private static bool PathMatches(string rule, string path) =>
        rule == path || (rule.EndsWith('*') && path.StartsWith(rule[..^1], StringComparison.Ordinal));

    private sealed record Grant(Func<IEnumerable<JsonNode>> Rules, string Reason);
}
