using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Fills the rules of cluster roles that are sums of others. Works at once: rights must not lag behind.</summary>
internal sealed class RoleAggregation
{
    private const string Roles = "clusterroles.rbac.authorization.k8s.io";
    private readonly ObjectStore store;
    private bool working;

    public RoleAggregation(ObjectStore store)
    {
        this.store = store;
        store.Changed += change =>
        {
            if (change.Object.Storage == Roles && !working)
                Aggregate();
        };
    }

    public void Aggregate()
    {
        working = true;
        // A sum may be summed up in another: three rounds reach view in edit in admin.
        for (var round = 0; round < 3; round++)
        {
            foreach (var role in store.Of(Roles).Snapshot(null).Where(role => role.Json.Items("aggregationRule", "clusterRoleSelectors").Any()))
                Fill(role);
        }

        working = false;
    }

    private void Fill(StoredObject role)
    {
        var selectors = role.Json.Items("aggregationRule", "clusterRoleSelectors").Select(LabelSelector.Of).ToArray();
        var rules = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in store.Of(Roles).All.Where(part => part.Name != role.Name && selectors.Any(selector => selector!.Matches(part.Labels))))
        {
            foreach (var rule in part.Json.Items("rules"))
            {
                if (seen.Add(rule.ToJsonString()))
                    rules.Add(rule.DeepClone());
            }
        }

        if (JsonNode.DeepEquals(role.Json["rules"], rules))
            return;
        store.Change(role.Key, json => json["rules"] = rules);
    }
}
