using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Graph;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Graph;

public sealed class ObjectGraphsTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public async Task OfObjectAsync_Deployment_ShowsWhatBelongsToIt()
    {
        var graph = (await new ObjectGraphs(Shop(3)).OfObjectAsync(Deployment("web"), None, CancellationToken.None)).Value;
        Assert.Equal(
            ["Deployment/web Owns", "Deployment/web Uses", "HorizontalPodAutoscaler/web Scales", "Ingress/web Routes", "NetworkPolicy/web Restricts", "PodDisruptionBudget/web Protects", "ReplicaSet/web-1 Owns", "Service/web Selects"],
            graph.Edges.Select(edge => Describe(graph, edge)).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(graph.Nodes, node => node.Name.StartsWith("db", StringComparison.Ordinal) || node.Name == "web-0");
        Assert.Equal("Deployment", graph.Nodes.Single(node => node.Id == graph.CentreId).Kind);
    }

    [Fact]
    public async Task OfObjectAsync_ManyPods_AreOneNode()
    {
        var graph = (await new ObjectGraphs(Shop(2_000)).OfObjectAsync(Deployment("web"), None, CancellationToken.None)).Value;
        var group = Assert.Single(graph.Nodes, node => node.Kind == "Pod");
        Assert.Equal((true, 2_000, GraphHealth.Warn, "1 of 2000 not well"), (group.IsGroup, group.Count, group.Health, group.Detail?.Write()));
        Assert.True(graph.Edges.Count < 15);
    }

    [Fact]
    public async Task OfObjectAsync_UnfoldedGroup_ShowsEachPod()
    {
        var graphs = new ObjectGraphs(Shop(40));
        var folded = (await graphs.OfObjectAsync(Deployment("web"), None, CancellationToken.None)).Value;
        var group = folded.Nodes.Single(node => node.IsGroup).Id;
        var unfolded = (await graphs.OfObjectAsync(Deployment("web"), new HashSet<string> { group }, CancellationToken.None)).Value;
        Assert.Equal(40, unfolded.Nodes.Count(node => node.UnfoldedFrom == group));
    }

    [Fact]
    public async Task OfObjectAsync_PodOfAGroup_StandsForItself()
    {
        var graph = (await new ObjectGraphs(Shop(40)).OfObjectAsync(new(new("", "v1", "pods"), "shop", "web-1-7"), None, CancellationToken.None)).Value;
        Assert.Equal("web-1-7", graph.Nodes.Single(node => node.Id == graph.CentreId).Name);
        Assert.Contains(graph.Nodes, node => node is { Kind: "Deployment", Name: "web" });
        Assert.DoesNotContain(graph.Nodes, node => node.IsGroup);
    }

    [Fact]
    public async Task OfObjectAsync_Claim_ShowsItsVolume()
    {
        var graph = (await new ObjectGraphs(Shop(1)).OfObjectAsync(new(new("", "v1", "persistentvolumeclaims"), "shop", "data"), None, CancellationToken.None)).Value;
        Assert.Contains(graph.Nodes, node => node is { Kind: "PersistentVolume", Name: "pv-1", Namespace: null });
        Assert.Contains(graph.Nodes, node => node is { Kind: "Pod", Name: "db-0" });
    }

    [Fact]
    public async Task OfScopeAsync_SecretsForbidden_KeepsTheRestAndSaysSo()
    {
        var graph = (await new ObjectGraphs(Shop(3).Serve("v1", "secrets", "Secret").Forbid("secrets")).OfScopeAsync(NamespaceScope.Of("shop"), None, CancellationToken.None)).Value;
        Assert.Equal("secrets", Assert.Single(graph.Blind).QualifiedName);
        Assert.Equal(1, graph.Unrelated);
        Assert.Contains(graph.Nodes, node => node.Name == "db-0");
        Assert.DoesNotContain(graph.Nodes, node => node.Name == "lonely");
    }

    private static ResourceRef Deployment(string name) => new(new("apps", "v1", "deployments"), "shop", name);

    private static string Describe(ObjectGraph graph, GraphEdge edge)
    {
        var from = graph.Nodes.Single(node => node.Id == edge.From);
        return $"{from.Kind}/{from.Name} {edge.Relation}";
    }

    /// <summary>A deployment "web" with one replica set in use and one past, and what stands around it; a pod "db-0" with a claim; a config map that nobody uses.</summary>
    private static FakeCluster Shop(int pods)
    {
        var cluster = new FakeCluster()
            .Serve("v1", "pods", "Pod").Serve("v1", "services", "Service").Serve("v1", "configmaps", "ConfigMap").Serve("v1", "persistentvolumeclaims", "PersistentVolumeClaim")
            .Serve("v1", "persistentvolumes", "PersistentVolume", namespaced: false).Serve("apps/v1", "deployments", "Deployment").Serve("apps/v1", "replicasets", "ReplicaSet")
            .Serve("networking.k8s.io/v1", "ingresses", "Ingress").Serve("networking.k8s.io/v1", "networkpolicies", "NetworkPolicy")
            .Serve("autoscaling/v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler").Serve("policy/v1", "poddisruptionbudgets", "PodDisruptionBudget")
            .Add("deployments", "{'metadata':{'name':'web','namespace':'shop','uid':'d'},'spec':{'replicas':3,'template':{'spec':{'volumes':[{'name':'c','configMap':{'name':'web'}}]}}},'status':{'readyReplicas':3}}")
            .Add("replicasets", ReplicaSet("web-0", 0)).Add("replicasets", ReplicaSet("web-1", pods))
            .Add("configmaps", "{'metadata':{'name':'web','namespace':'shop','uid':'c1','ownerReferences':[]}}").Add("configmaps", "{'metadata':{'name':'lonely','namespace':'shop','uid':'c2'}}")
            .Add("services", "{'metadata':{'name':'web','namespace':'shop','uid':'s'},'spec':{'selector':{'app':'web'}}}")
            .Add("ingresses", "{'metadata':{'name':'web','namespace':'shop','uid':'i'},'spec':{'rules':[{'http':{'paths':[{'backend':{'service':{'name':'web'}}}]}}]}}")
            .Add("networkpolicies", "{'metadata':{'name':'web','namespace':'shop','uid':'n'},'spec':{'podSelector':{'matchLabels':{'app':'web'}}}}")
            .Add("horizontalpodautoscalers", "{'metadata':{'name':'web','namespace':'shop','uid':'h'},'spec':{'scaleTargetRef':{'kind':'Deployment','name':'web'}}}")
            .Add("poddisruptionbudgets", "{'metadata':{'name':'web','namespace':'shop','uid':'b'},'spec':{'selector':{'matchLabels':{'app':'web'}}}}")
            .Add("persistentvolumeclaims", "{'metadata':{'name':'data','namespace':'shop','uid':'p'},'spec':{'volumeName':'pv-1'},'status':{'phase':'Bound'}}")
            .Add("pods", "{'metadata':{'name':'db-0','namespace':'shop','uid':'db'},'spec':{'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'data'}}]},'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}");
        for (var pod = 0; pod < pods; pod++)
            cluster.Add("pods", $"{{'metadata':{{'name':'web-1-{pod}','namespace':'shop','uid':'p{pod}','labels':{{'app':'web'}},'ownerReferences':[{{'apiVersion':'apps/v1','kind':'ReplicaSet','name':'web-1','uid':'web-1','controller':true}}]}},'spec':{{}},'status':{{'phase':'Running','conditions':[{{'type':'Ready','status':'{pod > 0}'}}]}}}}");
        return cluster;
    }

    private static string ReplicaSet(string name, int replicas) =>
        $"{{'metadata':{{'name':'{name}','namespace':'shop','uid':'{name}','ownerReferences':[{{'apiVersion':'apps/v1','kind':'Deployment','name':'web','uid':'d','controller':true}}]}},'spec':{{'replicas':{replicas}}},'status':{{'readyReplicas':{replicas}}}}}";
}
