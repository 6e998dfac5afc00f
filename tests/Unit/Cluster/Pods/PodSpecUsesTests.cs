using Dashboard.Services.Cluster.Pods;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Pods;

public sealed class PodSpecUsesTests
{
    [Fact]
    public void Of_EveryWay_IsFound()
    {
        var spec = Json.Of("""
            {'volumes':[{'name':'a','configMap':{'name':'cm1'}},{'name':'b','secret':{'secretName':'s1'}},{'name':'c','persistentVolumeClaim':{'claimName':'p1'}},{'name':'scratch','ephemeral':{}},
               {'name':'d','projected':{'sources':[{'configMap':{'name':'cm2'}},{'secret':{'name':'s2'}}]}}],
             'initContainers':[{'name':'init','envFrom':[{'configMapRef':{'name':'cm3'}}]}],
             'containers':[{'name':'app','env':[{'name':'X','valueFrom':{'secretKeyRef':{'name':'s3','key':'k'}}}],'envFrom':[{'secretRef':{'name':'s4'}}]}],
             'imagePullSecrets':[{'name':'s5'}]}
            """);
        Assert.Equal(
            ["cm1 Volume a", "s1 Volume b", "p1 Volume c", "pod-scratch Volume scratch", "cm2 Volume d", "s2 Volume d", "cm3 AllVariables init", "s3 Variable app: X", "s4 AllVariables app", "s5 ImagePull "],
            PodSpecUses.Of(spec, "pod").Select(use => $"{use.Name} {use.Way} {use.Where}"));
    }
}
