using Dashboard.Services.Cluster.Rbac;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Rbac;

public sealed class AccountRightsTests
{
    [Theory]
    [InlineData("{'kind':'ServiceAccount','name':'robot','namespace':'shop'}", true)]
    [InlineData("{'kind':'ServiceAccount','name':'robot','namespace':'other'}", false)]
    [InlineData("{'kind':'User','name':'system:serviceaccount:shop:robot'}", true)]
    [InlineData("{'kind':'User','name':'robot'}", false)]
    [InlineData("{'kind':'Group','name':'system:serviceaccounts'}", true)]
    [InlineData("{'kind':'Group','name':'system:serviceaccounts:shop'}", true)]
    [InlineData("{'kind':'Group','name':'system:serviceaccounts:other'}", false)]
    [InlineData("{'kind':'Group','name':'system:authenticated'}", true)]
    [InlineData("{'kind':'Group','name':'system:unauthenticated'}", false)]
    public async Task OfAsync_Subject_ReachesTheAccountOrNot(string subject, bool reaches)
    {
        var cluster = Cluster().Add("rolebindings", Binding("b", "shop", "Role", "reader", subject)).Add("roles", Role("reader", "shop"));
        Assert.Equal(reaches ? 1 : 0, (await OfAsync(cluster)).Grants.Count);
    }

    [Fact]
    public async Task OfAsync_RoleForbidden_GrantSaysSo()
    {
        var cluster = Cluster().Forbid("clusterroles").Add("clusterrolebindings", Binding("b", null, "ClusterRole", "admin", "{'kind':'Group','name':'system:serviceaccounts'}"));
        var grant = Assert.Single((await OfAsync(cluster)).Grants);
        Assert.Null(grant.Rights);
        Assert.Equal(403, grant.Failure?.StatusCode);
    }

    [Fact]
    public async Task OfAsync_ClusterBindingsForbidden_KeepsTheRestAndSaysSo()
    {
        var cluster = Cluster().Forbid("clusterrolebindings").Add("roles", Role("reader", "shop"))
            .Add("rolebindings", Binding("b", "shop", "Role", "reader", "{'kind':'ServiceAccount','name':'robot','namespace':'shop'}"));
        var report = await OfAsync(cluster);
        Assert.Equal("read pods", RightsInWords.Summary(Assert.Single(report.Grants).Rights!, 3).Write());
        Assert.Equal("clusterrolebindings is forbidden", Assert.Single(report.Blind).Message);
    }

    [Fact]
    public async Task RoleHolders_SameNameElsewhere_IsAnotherRole()
    {
        var cluster = Cluster().Add("rolebindings", Binding("mine", "shop", "Role", "reader", "{'kind':'User','name':'ann'}"))
            .Add("rolebindings", Binding("other", "batch", "Role", "reader", "{'kind':'User','name':'ben'}"))
            .Add("rolebindings", Binding("cluster", "shop", "ClusterRole", "reader", "{'kind':'User','name':'eve'}"));
        var holders = await new RoleHolders(new(cluster)).OfAsync(new(new("rbac.authorization.k8s.io", "v1", "roles"), "shop", "reader"), CancellationToken.None);
        Assert.Equal("mine", Assert.Single(holders.Bindings).Reference.Name);
    }

    private static FakeCluster Cluster() => new FakeCluster()
        .Serve("rbac.authorization.k8s.io/v1", "roles", "Role").Serve("rbac.authorization.k8s.io/v1", "rolebindings", "RoleBinding")
        .Serve("rbac.authorization.k8s.io/v1", "clusterroles", "ClusterRole", namespaced: false).Serve("rbac.authorization.k8s.io/v1", "clusterrolebindings", "ClusterRoleBinding", namespaced: false);

    private static Task<AccountRightsReport> OfAsync(FakeCluster cluster) => new AccountRights(cluster, new(cluster)).OfAsync("shop", "robot", CancellationToken.None);

    private static string Role(string name, string @namespace) =>
        $"{{'metadata':{{'name':'{name}','namespace':'{@namespace}'}},'rules':[{{'verbs':['get','list','watch'],'apiGroups':[''],'resources':['pods']}}]}}";

    private static string Binding(string name, string? @namespace, string kind, string role, string subject) =>
        $"{{'metadata':{{'name':'{name}'{(@namespace is null ? "" : $",'namespace':'{@namespace}'")}}},'roleRef':{{'kind':'{kind}','name':'{role}'}},'subjects':[{subject}]}}";
}
