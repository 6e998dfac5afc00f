using Dashboard.Services.Cluster.Autoscaling;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Autoscaling;

public sealed class AutoscalerMetricsTests
{
    [Fact]
    public void Read_Version1_IsUtilization()
    {
        var metric = Assert.Single(AutoscalerMetrics.Read(Json.Of("{'spec':{'targetCPUUtilizationPercentage':80},'status':{'currentCPUUtilizationPercentage':40}}")));
        Assert.Equal(("cpu used, of what the pods request", "40 %", "80 %", 0.5), (metric.What.Write(), metric.Current, metric.Target, metric.Ratio));
    }

    [Theory]
    [InlineData("{'type':'Resource','resource':{'name':'memory','target':{'type':'AverageValue','averageValue':'100Mi'}}}", "{'type':'Resource','resource':{'name':'memory','current':{'averageValue':'50Mi'}}}", "memory a pod, on average", "50Mi", 0.5)]
    [InlineData("{'type':'ContainerResource','containerResource':{'name':'cpu','container':'app','target':{'averageUtilization':50}}}", "{'type':'ContainerResource','containerResource':{'name':'cpu','container':'app','current':{'averageUtilization':100,'averageValue':'1'}}}", "cpu used by container app, of what it requests", "100 %", 2d)]
    [InlineData("{'type':'Pods','pods':{'metric':{'name':'rps'},'target':{'averageValue':'1k'}}}", "{'type':'Pods','pods':{'metric':{'name':'rps'},'current':{'averageValue':'500'}}}", "metric rps a pod, on average", "500", 0.5)]
    [InlineData("{'type':'Object','object':{'metric':{'name':'hits'},'describedObject':{'kind':'Ingress','name':'main'},'target':{'value':'10k'}}}", "{'type':'Object','object':{'metric':{'name':'hits'},'describedObject':{'kind':'Ingress','name':'main'},'current':{'value':'10k'}}}", "hits of Ingress main", "10k", 1d)]
    [InlineData("{'type':'External','external':{'metric':{'name':'queue'},'target':{'averageValue':'30'}}}", "{'type':''}", "queue, from outside the cluster", null, null)]
    public void Read_Version2_CurrentBesideTarget(string metric, string status, string what, string? current, double? ratio)
    {
        var read = Assert.Single(AutoscalerMetrics.Read(Json.Of($"{{'spec':{{'metrics':[{metric}]}},'status':{{'currentMetrics':[{status}]}}}}")));
        Assert.Equal((what, current, ratio), (read.What.Write(), read.Current, read.Ratio));
    }
}
