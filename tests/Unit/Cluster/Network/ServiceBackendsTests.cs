using Dashboard.Services.Cluster.Network;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Network;

public sealed class ServiceBackendsTests
{
    private const string Service = "{'metadata':{'name':'web','namespace':'shop'},'spec':{'selector':{'app':'web'},'ports':[{'name':'http','port':80,'targetPort':'http'}]}}";

    private const string Slice = """
        {'metadata':{'name':'web-1','namespace':'shop','labels':{'kubernetes.io/service-name':'web'}},'addressType':'IPv4','ports':[{'name':'http','port':8080,'protocol':'TCP'}],
         'endpoints':[
          {'addresses':['10.0.0.2'],'conditions':{'ready':false,'serving':true,'terminating':true},'nodeName':'n1','targetRef':{'kind':'Pod','namespace':'shop','name':'web-b'}},
          {'addresses':['10.0.0.1'],'conditions':{'ready':true},'nodeName':'n1','zone':'z1','targetRef':{'kind':'Pod','namespace':'shop','name':'web-a'}}]}
        """;

    [Fact]
    public async Task OfAsync_Slices_NameEachAddressWithItsPod()
    {
        var cluster = Cluster().Add("endpointslices", Slice).Add("pods", Pod("web-a", ready: true)).Add("pods", Pod("web-b", ready: false, status: "'containerStatuses':[{'name':'app','ready':false,'state':{'waiting':{'reason':'CrashLoopBackOff'}}}]"));
        var report = await OfAsync(cluster, Service);

        Assert.Equal((BackendSource.EndpointSlices, 2, 1), (report.Source, report.AddressCount, report.ReadyCount));
        Assert.Equal(("10.0.0.1", "web-a", "n1", "z1", true, true, false), Facts(report.Addresses[0]));
        Assert.Equal(("10.0.0.2", "web-b", "n1", null, false, true, true), Facts(report.Addresses[1]));
        Assert.Equal("http 8080/TCP", Assert.Single(report.Addresses[0].Ports));
        var idle = Assert.Single(report.Idle);
        Assert.Equal(("web-b", "container app waits: CrashLoopBackOff"), (idle.Pod.Name, idle.Reason.Write()));
        Assert.Null(report.WhyNone);
    }

    [Fact]
    public async Task OfAsync_NoSlicesOnServer_ReadsEndpoints()
    {
        var cluster = new FakeCluster().Serve("v1", "pods", "Pod").Serve("v1", "endpoints", "Endpoints").Add("endpoints", """
            {'metadata':{'name':'web','namespace':'shop'},'subsets':[{'addresses':[{'ip':'10.0.0.1','nodeName':'n1','targetRef':{'kind':'Pod','namespace':'shop','name':'web-a'}}],
             'notReadyAddresses':[{'ip':'10.0.0.2'}],'ports':[{'port':8080,'protocol':'TCP'}]}]}
            """).Add("pods", Pod("web-a", ready: true));
        var report = await OfAsync(cluster, Service);
        Assert.Equal((BackendSource.Endpoints, 2, 1, 0), (report.Source, report.AddressCount, report.ReadyCount, report.IdleCount));
    }

    [Fact]
    public async Task OfAsync_BetaSlice_TakesNodeFromTopology()
    {
        var cluster = new FakeCluster().Serve("v1", "pods", "Pod").Serve("discovery.k8s.io/v1beta1", "endpointslices", "EndpointSlice").Add("endpointslices", """
            {'metadata':{'name':'web-1','namespace':'shop','labels':{'kubernetes.io/service-name':'web'}},'ports':[{'name':'','port':8080,'protocol':'TCP'}],
             'endpoints':[{'addresses':['10.0.0.1'],'conditions':{'ready':true},'topology':{'kubernetes.io/hostname':'n7'}}]}
            """);
        var address = Assert.Single((await OfAsync(cluster, Service)).Addresses);
        Assert.Equal(("n7", "8080/TCP"), (address.Node, Assert.Single(address.Ports)));
    }

    [Theory]
    [InlineData("'selector':{'app':'web'}", "", "No pod in namespace shop has app=web.")]
    [InlineData("'type':'ExternalName','externalName':'db.example.com'", "", "It is a name only: clients are sent to db.example.com.")]
    [InlineData("'ports':[]", "", "It selects no pods, and nobody has written addresses for it.")]
    [InlineData("'selector':{'app':'web'}", "unready", "None of the selected pods is ready (1).")]
    [InlineData("'selector':{'app':'web'}", "finished", "All selected pods have finished (1).")]
    [InlineData("'selector':{'app':'web'},'ports':[{'port':80,'targetPort':'admin'}]", "ready", "No container of the selected pods has a port named admin.")]
    [InlineData("'selector':{'app':'web'},'ports':[{'port':80,'targetPort':'http'}]", "ready", "Selected pods are ready (1), but the cluster has not listed their addresses.")]
    public async Task OfAsync_NothingBehind_SaysWhy(string spec, string pods, string expected)
    {
        var cluster = Cluster();
        if (pods.Length > 0)
            cluster.Add("pods", Pod("web-a", ready: pods == "ready", phase: pods == "finished" ? "Succeeded" : "Running"));
        var report = await OfAsync(cluster, $"{{'metadata':{{'name':'web','namespace':'shop'}},'spec':{{{spec}}}}}");
        Assert.Equal(expected, report.WhyNone?.Write());
    }

    [Fact]
    public async Task OfAsync_PodsForbidden_ShowsAddressesAndSaysSo()
    {
        var report = await OfAsync(Cluster().Add("endpointslices", Slice).Forbid("pods"), Service);
        Assert.Equal(2, report.AddressCount);
        Assert.Equal("pods is forbidden", Assert.Single(report.Blind).Message);
    }

    private static FakeCluster Cluster() =>
        new FakeCluster().Serve("v1", "pods", "Pod").Serve("v1", "endpoints", "Endpoints").Serve("discovery.k8s.io/v1", "endpointslices", "EndpointSlice");

    private static Task<ServiceBackendReport> OfAsync(FakeCluster cluster, string service) =>
        new ServiceBackends(cluster, new(cluster)).OfAsync(Json.Of(service), CancellationToken.None);

    private static string Pod(string name, bool ready, string phase = "Running", string status = "'x':0") => $$"""
        {'metadata':{'name':'{{name}}','namespace':'shop','labels':{'app':'web'} },'spec':{'nodeName':'n1','containers':[{'name':'app','ports':[{'name':'http','containerPort':8080}]}]},
         'status':{'phase':'{{phase}}','podIP':'10.9.9.9','conditions':[{'type':'Ready','status':'{{ready}}'}],{{status}} } }
        """;

    private static (string, string?, string?, string?, bool, bool, bool) Facts(BackendAddress address) =>
        (address.Address, address.Pod?.Name, address.Node, address.Zone, address.Ready, address.Serving, address.Terminating);
}
