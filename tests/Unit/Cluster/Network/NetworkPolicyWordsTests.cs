using Dashboard.Services.Cluster.Network;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Network;

/// <summary>The semantics of https://kubernetes.io/docs/concepts/services-networking/network-policies/, its own examples among them.</summary>
public sealed class NetworkPolicyWordsTests
{
    [Theory]
    [InlineData("{}", "Applies to all pods of namespace shop.")]
    [InlineData("{'matchLabels':{'role':'db'}}", "Applies to pods with role=db in namespace shop.")]
    [InlineData("{'matchExpressions':[{'key':'tier','operator':'In','values':['a','b']},{'key':'canary','operator':'DoesNotExist'}]}", "Applies to pods with tier in (a, b), !canary in namespace shop.")]
    public void Describe_PodSelector_SaysWhomItIsFor(string selector, string expected) =>
        Assert.Equal(expected, Describe($"'podSelector':{selector}").AppliesTo.Write());

    [Theory]
    // Default deny all ingress.
    [InlineData("'podSelector':{},'policyTypes':['Ingress']", TrafficVerdict.Nothing, TrafficVerdict.Untouched)]
    // Allow all ingress.
    [InlineData("'podSelector':{},'ingress':[{}],'policyTypes':['Ingress']", TrafficVerdict.Everything, TrafficVerdict.Untouched)]
    // Default deny all egress: the type is said, so ingress is not isolated.
    [InlineData("'podSelector':{},'policyTypes':['Egress']", TrafficVerdict.Untouched, TrafficVerdict.Nothing)]
    // Allow all egress.
    [InlineData("'podSelector':{},'egress':[{}],'policyTypes':['Egress']", TrafficVerdict.Untouched, TrafficVerdict.Everything)]
    // Default deny all of both.
    [InlineData("'podSelector':{},'policyTypes':['Ingress','Egress']", TrafficVerdict.Nothing, TrafficVerdict.Nothing)]
    // Without policyTypes: ingress always, egress only where there are egress rules.
    [InlineData("'podSelector':{}", TrafficVerdict.Nothing, TrafficVerdict.Untouched)]
    [InlineData("'podSelector':{},'egress':[]", TrafficVerdict.Nothing, TrafficVerdict.Untouched)]
    [InlineData("'podSelector':{},'egress':[{}]", TrafficVerdict.Nothing, TrafficVerdict.Everything)]
    // A rule of a direction that the types leave out counts for nothing.
    [InlineData("'podSelector':{},'ingress':[{}],'policyTypes':['Egress']", TrafficVerdict.Untouched, TrafficVerdict.Nothing)]
    // One open rule opens all, whatever stands beside it.
    [InlineData("'podSelector':{},'ingress':[{'from':[{'podSelector':{}}]},{'from':[],'ports':[]}]", TrafficVerdict.Everything, TrafficVerdict.Untouched)]
    // Ports alone restrict.
    [InlineData("'podSelector':{},'ingress':[{'ports':[{'port':80}]}]", TrafficVerdict.Listed, TrafficVerdict.Untouched)]
    public void Describe_Types_DecideTheVerdict(string spec, TrafficVerdict ingress, TrafficVerdict egress)
    {
        var described = Describe(spec);
        Assert.Equal((ingress, egress), (described.Ingress.Verdict, described.Egress.Verdict));
    }

    [Theory]
    [InlineData("{'podSelector':{}}", "all pods of namespace shop")]
    [InlineData("{'podSelector':{'matchLabels':{'role':'frontend'}}}", "pods with role=frontend in namespace shop")]
    [InlineData("{'namespaceSelector':{}}", "all pods of all namespaces")]
    [InlineData("{'namespaceSelector':{'matchLabels':{'project':'myproject'}}}", "all pods of namespaces with project=myproject")]
    [InlineData("{'namespaceSelector':{'matchLabels':{'user':'alice'}},'podSelector':{'matchLabels':{'role':'client'}}}", "pods with role=client in namespaces with user=alice")]
    [InlineData("{'namespaceSelector':{},'podSelector':{'matchLabels':{'role':'client'}}}", "pods with role=client in any namespace")]
    [InlineData("{'namespaceSelector':{'matchLabels':{'user':'alice'}},'podSelector':{}}", "all pods of namespaces with user=alice")]
    [InlineData("{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'tools'}}}", "all pods of namespace tools")]
    [InlineData("{'namespaceSelector':{'matchExpressions':[{'key':'kubernetes.io/metadata.name','operator':'In','values':['a','b','c']}]},'podSelector':{'matchLabels':{'x':'y'}}}", "pods with x=y in namespace a, b or c")]
    [InlineData("{'namespaceSelector':{'matchExpressions':[{'key':'kubernetes.io/metadata.name','operator':'NotIn','values':['a']}]}}", "all pods of namespaces with kubernetes.io/metadata.name!=a")]
    [InlineData("{'ipBlock':{'cidr':'10.0.0.0/24'}}", "addresses 10.0.0.0/24")]
    [InlineData("{'ipBlock':{'cidr':'172.17.0.0/16','except':['172.17.1.0/24','172.17.2.0/24']}}", "addresses 172.17.0.0/16 except 172.17.1.0/24 or 172.17.2.0/24")]
    [InlineData("{}", "a peer of a sort that is not known here")]
    public void Describe_Peer_InWords(string peer, string expected)
    {
        var described = Describe($"'podSelector':{{}},'ingress':[{{'from':[{peer}]}}],'egress':[{{'to':[{peer}]}}]");
        Assert.Equal($"from {expected}, on any port", Assert.Single(described.Ingress.Allowed).Write());
        Assert.Equal($"to {expected}, on any port", Assert.Single(described.Egress.Allowed).Write());
    }

    [Theory]
    [InlineData("", "any port")]
    [InlineData("{'port':6379}", "TCP 6379")]
    [InlineData("{'protocol':'UDP','port':53}", "UDP 53")]
    [InlineData("{'protocol':'SCTP'}", "any SCTP port")]
    [InlineData("{'protocol':'TCP','port':32000,'endPort':32768}", "TCP 32000 to 32768")]
    [InlineData("{'protocol':'TCP','port':'metrics'}", "TCP port named metrics")]
    [InlineData("{'protocol':'UDP','port':53},{'protocol':'TCP','port':53},{'port':8443}", "UDP 53, TCP 53 or TCP 8443")]
    public void Describe_Ports_InWords(string ports, string expected) =>
        Assert.Equal($"from all pods of namespace shop, on {expected}", Assert.Single(Describe($"'podSelector':{{}},'ingress':[{{'from':[{{'podSelector':{{}}}}],'ports':[{ports}]}}]").Ingress.Allowed).Write());

    [Fact]
    public void Describe_PeersOfOneRuleAndOfSeveral_AreALineEach()
    {
        // In one "from" entry both selectors must hold; in two entries either does.
        var described = Describe("""
            'podSelector':{},'ingress':[
              {'from':[{'namespaceSelector':{'matchLabels':{'user':'alice'}}},{'podSelector':{'matchLabels':{'role':'client'}}}],'ports':[{'port':80}]},
              {'ports':[{'port':443}]}]
            """);
        Assert.Equal(
            ["from all pods of namespaces with user=alice, on TCP 80", "from pods with role=client in namespace shop, on TCP 80", "from anywhere, on TCP 443"],
            described.Ingress.Allowed.Select(line => line.Write()));
    }

    private static NetworkPolicyDescription Describe(string spec) =>
        NetworkPolicyWords.Describe(Json.Of($"{{'metadata':{{'name':'policy','namespace':'shop'}},'spec':{{{spec}}}}}"));
}
