using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>The accounts that a visitor logs in with, from all rights to none.</summary>
internal static class DemoAccounts
{
    private const string Group = "rbac.authorization.k8s.io";
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>Their tokens, from <paramref name="now"/> on. <paramref name="ids"/> is apart from the world's own chance, which so stays as it is.</summary>
    public static IReadOnlyList<SimulatedAccount> Issue(World world, DateTimeOffset now, RandomSource ids) =>
    [
        .. new[] { ("admin", "platform"), ("viewer", "platform"), ("team-storefront", "shop"), ("nobody", "platform") }.Select(account =>
        {
            var (name, space) = account;
            var stored = world.Store.Find("serviceaccounts", space, name)!;
            return new SimulatedAccount(name, world.Tokens.Issue(stored, now, Validity, ids.Uid()).Token, space);
        }),
    ];

    public static void AddObjects(ObjectStore store)
    {
        foreach (var (name, space) in new[] { ("admin", "platform"), ("viewer", "platform"), ("nobody", "platform"), ("team-storefront", "shop") })
            store.Add("serviceaccounts", new JsonObject { ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = space } });
        ClusterBinding(store, "demo-admin", "cluster-admin", "admin");
        ClusterBinding(store, "demo-viewer", "view", "viewer");
        ClusterBinding(store, "demo-viewer-nodes", "node-reader", "viewer");
        store.Add($"clusterroles.{Group}", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "node-reader" },
            ["rules"] = new JsonArray(
                Access.BootstrapRoles.Rule(["", "nodes,persistentvolumes", "get,list,watch"]),
                Access.BootstrapRoles.Rule(["storage.k8s.io", "storageclasses", "get,list,watch"]),
                Access.BootstrapRoles.Rule(["metrics.k8s.io", "nodes,pods", "get,list"])),
        });
        store.Add($"rolebindings.{Group}", Binding("team-storefront", "shop", "edit", "team-storefront", "shop"));
        // Their ids are given, so that the world's chance stays as it is.
        store.Add($"roles.{Group}", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "release-manager", ["namespace"] = "payments", ["uid"] = "0b6c2c54-8f57-4d0c-8b0e-2f7f6f7f3a10" },
            ["rules"] = new JsonArray(
                Access.BootstrapRoles.Rule(["apps", "deployments", "get,list,watch,update,patch"]),
                Access.BootstrapRoles.Rule(["", "pods,pods/log,events", "get,list,watch"])),
        });
        store.Add($"rolebindings.{Group}", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "release-managers", ["namespace"] = "payments", ["uid"] = "7a0e3c1b-55c2-4f2e-9d0a-9c7b1f0f4e62" },
            ["roleRef"] = new JsonObject { ["apiGroup"] = Group, ["kind"] = "Role", ["name"] = "release-manager" },
            ["subjects"] = new JsonArray(new JsonObject { ["apiGroup"] = Group, ["kind"] = "Group", ["name"] = "payments-releases" }),
        });
    }

    private static void ClusterBinding(ObjectStore store, string name, string role, string account) =>
        store.Add($"clusterrolebindings.{Group}", Binding(name, null, role, account, "platform"));

    private static JsonObject Binding(string name, string? @namespace, string role, string account, string accountNamespace)
    {
        var metadata = new JsonObject { ["name"] = name };
        if (@namespace is not null)
            metadata["namespace"] = @namespace;
        return new JsonObject
        {
            ["metadata"] = metadata,
            ["roleRef"] = new JsonObject { ["apiGroup"] = Group, ["kind"] = "ClusterRole", ["name"] = role },
            ["subjects"] = new JsonArray(new JsonObject { ["kind"] = "ServiceAccount", ["name"] = account, ["namespace"] = accountNamespace }),
        };
    }
}
