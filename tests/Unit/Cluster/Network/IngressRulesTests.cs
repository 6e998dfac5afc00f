using Dashboard.Services.Cluster.Network;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Network;

public sealed class IngressRulesTests
{
    [Theory]
    [InlineData("{'service':{'name':'web','port':{'name':'http'}}}", IngressBackendState.Ready)]
    [InlineData("{'service':{'name':'web','port':{'number':80}}}", IngressBackendState.Ready)]
    [InlineData("{'serviceName':'web','servicePort':80}", IngressBackendState.Ready)]
    [InlineData("{'service':{'name':'web','port':{'number':81}}}", IngressBackendState.PortMissing)]
    [InlineData("{'service':{'name':'gone','port':{'number':80}}}", IngressBackendState.ServiceMissing)]
    [InlineData("{'service':{'name':'idle','port':{'number':80}}}", IngressBackendState.NoEndpoints)]
    [InlineData("{'resource':{'kind':'StorageBucket','name':'static'}}", IngressBackendState.OtherResource)]
    public async Task OfAsync_Backend_IsChecked(string backend, IngressBackendState expected)
    {
        var report = await OfAsync(Cluster(), $"{{'rules':[{{'host':'a.example','http':{{'paths':[{{'path':'/','backend':{backend}}}]}}}}]}}");
        Assert.Equal(expected, Assert.Single(report.Paths).Backend.State);
    }

    [Fact]
    public async Task OfAsync_ServicesForbidden_StateIsUnknown()
    {
        var report = await OfAsync(Cluster().Forbid("services"), "{'defaultBackend':{'service':{'name':'web','port':{'number':80}}}}");
        Assert.Equal(IngressBackendState.Unknown, report.DefaultBackend?.State);
    }

    [Theory]
    [InlineData("'ingressClassName':'nginx'", IngressClassState.Found, "nginx")]
    [InlineData("'ingressClassName':'other'", IngressClassState.Missing, "other")]
    [InlineData("'x':0", IngressClassState.Default, "standard")]
    public async Task OfAsync_Class_IsLookedUp(string spec, IngressClassState state, string name)
    {
        var report = await OfAsync(Cluster(), $"{{{spec}}}");
        Assert.Equal((state, name), (report.ClassState, report.Class));
    }

    [Fact]
    public async Task OfAsync_SecretForbidden_CertificateIsUnknownAndSaysWhy()
    {
        var report = await OfAsync(Cluster().Serve("v1", "secrets", "Secret").Forbid("secrets"), "{'tls':[{'hosts':['a.example'],'secretName':'tls'}]}");
        var certificate = Assert.Single(report.Certificates);
        Assert.Null(certificate.Certificate);
        Assert.Equal(403, certificate.Failure?.StatusCode);
    }

    private static FakeCluster Cluster() => new FakeCluster()
        .Serve("v1", "services", "Service").Serve("discovery.k8s.io/v1", "endpointslices", "EndpointSlice").Serve("networking.k8s.io/v1", "ingressclasses", "IngressClass", namespaced: false)
        .Add("services", "{'metadata':{'name':'web','namespace':'shop'},'spec':{'ports':[{'name':'http','port':80}]}}")
        .Add("services", "{'metadata':{'name':'idle','namespace':'shop'},'spec':{'ports':[{'port':80}]}}")
        .Add("endpointslices", "{'metadata':{'name':'web-1','namespace':'shop','labels':{'kubernetes.io/service-name':'web'}},'endpoints':[{'addresses':['10.0.0.1']}]}")
        .Add("ingressclasses", "{'metadata':{'name':'nginx'},'spec':{'controller':'k8s.io/ingress-nginx'}}")
        .Add("ingressclasses", "{'metadata':{'name':'standard','annotations':{'ingressclass.kubernetes.io/is-default-class':'true'}},'spec':{}}");

    private static Task<IngressReport> OfAsync(FakeCluster cluster, string spec) =>
        new IngressRules(cluster, new(cluster)).OfAsync(Json.Of($"{{'metadata':{{'name':'i','namespace':'shop'}},'spec':{spec}}}"), CancellationToken.None);
}
