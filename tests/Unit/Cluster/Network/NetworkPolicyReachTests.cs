using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Network;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Network;

public sealed class NetworkPolicyReachTests
{
    [Fact]
    public async Task OfAsync_OverlappingPolicies_NamesPodsAndTheOthers()
    {
        var policy = Policy("web", "{'matchLabels':{'app':'web'}}");
        var cluster = new FakeCluster().Serve("v1", "pods", "Pod").Serve("networking.k8s.io/v1", "networkpolicies", "NetworkPolicy")
            .Add("pods", "{'metadata':{'name':'web-1','namespace':'shop','labels':{'app':'web'}}}")
            .Add("pods", "{'metadata':{'name':'db-1','namespace':'shop','labels':{'app':'db'}}}")
            .Add("networkpolicies", policy).Add("networkpolicies", Policy("all", "{}")).Add("networkpolicies", Policy("db", "{'matchLabels':{'app':'db'}}"));
        var selection = await new NetworkPolicyReach(cluster).OfAsync(new ResourceType("networking.k8s.io", "v1", "networkpolicies"), Json.Of(policy), CancellationToken.None);

        Assert.Equal("web-1", Assert.Single(selection.Value.Pods).Name);
        Assert.Equal("all", Assert.Single(selection.Value.Others).Name);
    }

    private static string Policy(string name, string selector) => $"{{'metadata':{{'name':'{name}','namespace':'shop'}},'spec':{{'podSelector':{selector}}}}}";
}
