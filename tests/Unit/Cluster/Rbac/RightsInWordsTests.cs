using Dashboard.Services.Cluster.Rbac;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Rbac;

public sealed class RightsInWordsTests
{
    [Theory]
    [InlineData("'verbs':['get','list','watch'],'apiGroups':[''],'resources':['pods','pods/log']", "read pods, logs of pods")]
    [InlineData("'verbs':['create','update','patch','delete'],'apiGroups':['apps'],'resources':['deployments']", "write deployments.apps")]
    [InlineData("'verbs':['create','delete','deletecollection','get','list','patch','update','watch'],'apiGroups':[''],'resources':['services']", "read and write services")]
    [InlineData("'verbs':['*'],'apiGroups':[''],'resources':['secrets']", "do everything with secrets")]
    [InlineData("'verbs':['*'],'apiGroups':['*'],'resources':['*']", "do everything with everything")]
    [InlineData("'verbs':['get'],'apiGroups':['*'],'resources':['*']", "get everything")]
    [InlineData("'verbs':['get','patch'],'apiGroups':['apps'],'resources':['deployments/scale']", "get and patch scale of deployments.apps")]
    [InlineData("'verbs':['create'],'apiGroups':[''],'resources':['pods/exec']", "create commands in pods (exec)")]
    [InlineData("'verbs':['get'],'nonResourceURLs':['/metrics']", "get address /metrics")]
    [InlineData("'verbs':['list','impersonate','get','watch'],'apiGroups':[''],'resources':['users']", "read and impersonate users")]
    public void Describe_Rule_InWords(string rule, string expected) => Assert.Equal(expected, RightsInWords.Summary(Describe(rule), 9).Write());

    [Fact]
    public void Describe_RulesOfOneResource_AreMerged()
    {
        var right = Assert.Single(Describe("'verbs':['get'],'apiGroups':[''],'resources':['pods']", "'verbs':['list','watch'],'apiGroups':[''],'resources':['pods']"));
        Assert.Equal("read", right.May.Write());
    }

    [Fact]
    public void Describe_NamedObjects_StayApart()
    {
        var rights = Describe("'verbs':['get'],'apiGroups':[''],'resources':['configmaps'],'resourceNames':['b','a']", "'verbs':['get'],'apiGroups':[''],'resources':['configmaps']");
        Assert.Equal(["", "a,b"], rights.Select(right => string.Join(',', right.Names)).Order());
    }

    [Theory]
    [InlineData("*", "*", "*", "RiskEverything")]
    [InlineData("", "secrets", "get", "RiskReadSecrets")]
    [InlineData("", "secrets", "watch", "RiskReadSecrets")]
    [InlineData("", "secrets", "create", null)]
    [InlineData("", "pods/exec", "create", "RiskExec")]
    [InlineData("", "pods/exec", "get", "RiskExec")]
    [InlineData("", "*/exec", "create", "RiskWildcardResources,RiskExec")]
    [InlineData("", "nodes/proxy", "get", "RiskNodesProxy")]
    [InlineData("", "nodes", "get", null)]
    [InlineData("rbac.authorization.k8s.io", "clusterroles", "escalate", "RiskEscalate")]
    [InlineData("rbac.authorization.k8s.io", "roles", "bind", "RiskBind")]
    [InlineData("rbac.authorization.k8s.io", "roles", "get", null)]
    [InlineData("", "serviceaccounts", "impersonate", "RiskImpersonate")]
    [InlineData("", "serviceaccounts/token", "create", "RiskIssueTokens")]
    [InlineData("apps", "deployments", "patch", "RiskCreatePods")]
    [InlineData("apps", "deployments", "list", null)]
    [InlineData("apps", "deployments", "*", "RiskWildcardVerbs,RiskCreatePods")]
    [InlineData("shop.example.com", "secrets", "get", null)]
    public void Describe_DangerousRight_IsMarked(string group, string resource, string verb, string? expected) =>
        Assert.Equal(expected ?? "", string.Join(',', Assert.Single(Describe($"'verbs':['{verb}'],'apiGroups':['{group}'],'resources':['{resource}']")).Risks.Select(risk => risk.Text.Key)));

    [Fact]
    public void Describe_GraveRisks_ComeFirst()
    {
        var rights = Describe("'verbs':['list'],'apiGroups':[''],'resources':['pods']", "'verbs':['get'],'apiGroups':[''],'resources':['secrets']");
        Assert.Equal("secrets", rights[0].On[0].Write());
    }

    private static IReadOnlyList<Right> Describe(params string[] rules) =>
        RightsInWords.Describe(RbacRule.Read(Json.Of($"{{'rules':[{string.Join(',', rules.Select(rule => $"{{{rule}}}"))}]}}")));
}
