using System.Globalization;
using System.Text.Json;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>Many more pods for tests of size, in deployments of 2,000, on nodes that have room for them.</summary>
internal static class SizeTest
{
    private const int PodsPerDeployment = 2000;
    private const int PodsPerNode = 250;

    /// <summary>Room for those that run on every node: without it they would be tried again and again.</summary>
    private const int PodsOfDaemons = 10;

    private const string Spec = """
        {"nodeSelector":{"type":"scale"},"tolerations":[{"key":"example.com/scale","operator":"Exists"}],"restartPolicy":"Always","terminationGracePeriodSeconds":5,"dnsPolicy":"ClusterFirst","schedulerName":"default-scheduler","securityContext":{},"containers":[{"name":"app","image":"registry.example/sample:1.0.0","imagePullPolicy":"IfNotPresent","resources":{"requests":{"cpu":"5m","memory":"16Mi"}},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}]}
        """;

    public static void AddTo(Core core, int pods)
    {
        if (pods <= 0)
            return;
        for (var index = 0; index * PodsPerNode < pods; index++)
            Node(core.Store, index);
        core.Images.Add("registry.example/sample:1.0.0", new Behavior { Log = "numbers", Memory = 20, Cpu = 0.002 });
        for (var index = 0; index * PodsPerDeployment < pods; index++)
            Deployment(core, index, Math.Min(PodsPerDeployment, pods - (index * PodsPerDeployment)));
    }

    private static void Node(ObjectStore store, int index)
    {
        var now = store.Now.Stamp();
        store.Add("nodes", Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            {"metadata":{"name":"scale-{{index:000}}","labels":{"kubernetes.io/arch":"amd64","kubernetes.io/hostname":"scale-{{index:000}}","kubernetes.io/os":"linux","type":"scale"} },
             "spec":{"taints":[{"key":"example.com/scale","value":"only","effect":"NoSchedule"}]},
             "status":{"capacity":{"cpu":"32","memory":"256Gi","pods":"{{PodsPerNode + PodsOfDaemons}}"},"allocatable":{"cpu":"32","memory":"256Gi","pods":"{{PodsPerNode + PodsOfDaemons}}"},
              "conditions":[{"type":"Ready","status":"True","lastHeartbeatTime":"{{now}}","lastTransitionTime":"{{now}}","reason":"KubeletReady","message":"kubelet is posting ready status"}],
              "addresses":[{"type":"InternalIP","address":"10.30.{{index / 250}}.{{(index % 250) + 1}}"},{"type":"Hostname","address":"scale-{{index:000}}"}],
              "nodeInfo":{"machineID":"","systemUUID":"","bootID":"","kernelVersion":"6.12.41","osImage":"Debian GNU/Linux 13 (trixie)","containerRuntimeVersion":"containerd://2.1.4","kubeletVersion":"{{ServerVersion.Git}}","kubeProxyVersion":"","operatingSystem":"linux","architecture":"amd64"} } }
            """)));
    }

    /// <summary>Writes the pods as if they ran for long: laid out one by one they would take too long to start.</summary>
    private static void Deployment(Core core, int index, int replicas)
    {
        var space = string.Create(CultureInfo.InvariantCulture, $"scale-{index}");
        ClusterSetup.Namespace(core.Store, space);
        var deployment = core.Store.Add(Deployments.Storage, Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            {"metadata":{"name":"sample","namespace":"{{space}}","labels":{"app":"sample"} },
             "spec":{"replicas":{{replicas}},"selector":{"matchLabels":{"app":"sample"} },"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"} },"progressDeadlineSeconds":600,"revisionHistoryLimit":10,
              "template":{"metadata":{"labels":{"app":"sample"} },"spec":{{Spec}} } },"status":{} }
            """)));
        var hash = TemplateHash.Of(deployment.Json.At("spec", "template"));
        var set = core.Store.Add(ReplicaSets.Storage, Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            {"metadata":{"name":"sample-{{hash}}","namespace":"{{space}}","labels":{"app":"sample","pod-template-hash":"{{hash}}"},"annotations":{"{{Deployments.Revision}}":"1"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"Deployment","name":"sample","uid":"{{deployment.Uid}}","controller":true,"blockOwnerDeletion":true}]},
             "spec":{"replicas":{{replicas}},"selector":{"matchLabels":{"app":"sample","pod-template-hash":"{{hash}}"} },"template":{"metadata":{"labels":{"app":"sample","pod-template-hash":"{{hash}}"} },"spec":{{Spec}} } },"status":{"replicas":0} }
            """)));
        for (var number = 0; number < replicas; number++)
            Pod(core, set, hash, (index * PodsPerDeployment) + number);
    }

    /// <summary>Writes a pod as it is kept, in place of making nodes and writing those: it costs a third.</summary>
    private static void Pod(Core core, StoredObject set, string hash, int number)
    {
        var node = number / PodsPerNode;
        var now = core.Now.Stamp();
        var ip = string.Create(CultureInfo.InvariantCulture, $"10.{64 + (number / 62500)}.{number / 250 % 250}.{(number % 250) + 1}");
        core.Store.Load("pods", version => JsonElement.Parse(string.Create(CultureInfo.InvariantCulture, $$$"""
            {"metadata":{"name":"{{{set.Name}}}-{{{core.Random.Suffix()}}}","generateName":"{{{set.Name}}}-","namespace":"{{{set.Namespace}}}","uid":"{{{core.Random.Uid()}}}","resourceVersion":"{{{version}}}","generation":1,"creationTimestamp":"{{{now}}}","labels":{"app":"sample","pod-template-hash":"{{{hash}}}"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"{{{set.Name}}}","uid":"{{{set.Uid}}}","controller":true,"blockOwnerDeletion":true}]},"spec":{{{Spec[..^1]}}},"nodeName":"scale-{{{node:000}}}","serviceAccountName":"default","priority":0,"enableServiceLinks":true,"preemptionPolicy":"PreemptLowerPriority"},"status":{"phase":"Running","qosClass":"Burstable","hostIP":"10.30.{{{node / 250}}}.{{{(node % 250) + 1}}}","podIP":"{{{ip}}}","podIPs":[{"ip":"{{{ip}}}"}],"startTime":"{{{now}}}","conditions":[{"type":"PodScheduled","status":"True","lastTransitionTime":"{{{now}}}"},{"type":"Initialized","status":"True","lastTransitionTime":"{{{now}}}"},{"type":"ContainersReady","status":"True","lastTransitionTime":"{{{now}}}"},{"type":"Ready","status":"True","lastTransitionTime":"{{{now}}}"}],"containerStatuses":[{"name":"app","state":{"running":{"startedAt":"{{{now}}}"}},"lastState":{},"ready":true,"restartCount":0,"image":"registry.example/sample:1.0.0","imageID":"registry.example/sample@sha256:5d1c","containerID":"containerd://{{{number:x16}}}","started":true}]}}
            """)));
    }
}
