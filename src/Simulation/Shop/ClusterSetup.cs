using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>What a cluster has before anybody deploys to it: namespaces, nodes, classes, priorities, leases.</summary>
internal static class ClusterSetup
{
    public static readonly string[] NodeNames = ["node-1", "node-2", "node-3", "node-4", "node-5"];

    private static readonly (string Name, string? Team)[] Namespaces =
    [
        ("default", null), ("kube-system", null), ("kube-public", null), ("kube-node-lease", null), ("platform", "platform"), ("ingress", "platform"), ("monitoring", "platform"),
        ("shop", "storefront"), ("payments", "payments"), ("search", "search"), ("data", "data"), ("batch", "data"),
    ];

    public static void AddTo(ObjectStore store, ResourceCatalog catalog)
    {
        foreach (var (name, team) in Namespaces)
            Namespace(store, name, team);
        foreach (var (name, index) in NodeNames.Select((name, index) => (name, index)))
            Node(store, name, index);
        Priority(store, "system-node-critical", 2000001000);
        Priority(store, "system-cluster-critical", 2000000000);
        Priority(store, "business-critical", 100000);
        Class(store, "standard", "csi.storage.example", true);
        Class(store, "fast", "csi.storage.example", false);
        store.Add("ingressclasses.networking.k8s.io", Json.Parse("""{"metadata":{"name":"nginx","labels":{"app.kubernetes.io/name":"ingress-nginx"}},"spec":{"controller":"k8s.io/ingress-nginx"}}"""));
        store.Add("csidrivers.storage.k8s.io", Json.Parse("""{"metadata":{"name":"csi.storage.example"},"spec":{"attachRequired":true,"podInfoOnMount":false,"volumeLifecycleModes":["Persistent"],"storageCapacity":false,"requiresRepublish":false,"fsGroupPolicy":"ReadWriteOnceWithFSType"}}"""));
        store.Add("validatingwebhookconfigurations.admissionregistration.k8s.io", Json.Parse("""
            {"metadata":{"name":"ingress-nginx-admission","uid":"5d1d8f0e-3c4b-4b0e-9a53-6f0a4f1f7c21","labels":{"app.kubernetes.io/name":"ingress-nginx"} },
             "webhooks":[{"name":"validate.nginx.ingress.kubernetes.io","clientConfig":{"service":{"namespace":"ingress","name":"ingress-nginx-controller","path":"/networking/v1/ingresses","port":443} },
              "rules":[{"apiGroups":["networking.k8s.io"],"apiVersions":["v1"],"operations":["CREATE","UPDATE"],"resources":["ingresses"],"scope":"*"}],
              "failurePolicy":"Fail","matchPolicy":"Equivalent","sideEffects":"None","timeoutSeconds":10,"admissionReviewVersions":["v1"]}]}
            """));
        DemoAccounts.AddObjects(store);
        ApiServices.AddTo(store, catalog);
    }

    public static void Namespace(ObjectStore store, string name, string? team = null)
    {
        var labels = new JsonObject { ["kubernetes.io/metadata.name"] = name };
        if (team is not null)
            labels["team"] = team;
        store.Add("namespaces", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = labels },
            ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
            ["status"] = new JsonObject { ["phase"] = "Active" },
        });
    }

    private static void Node(ObjectStore store, string name, int index)
    {
        var now = store.Now.Stamp();
        var ip = string.Create(CultureInfo.InvariantCulture, $"10.20.0.{11 + index}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{index + 1:x2}b4c3f0a1e54d7c9f0e6a8d2b3c4d5e");
        var zone = "abc"[index % 3];
        var role = index == 0 ? "\"node-role.kubernetes.io/control-plane\":\"\"," : "";
        store.Add("nodes", Json.Parse($$$"""
            {"metadata":{"name":"{{{name}}}","labels":{{{{role}}}"beta.kubernetes.io/arch":"amd64","beta.kubernetes.io/os":"linux","kubernetes.io/arch":"amd64","kubernetes.io/os":"linux","kubernetes.io/hostname":"{{{name}}}","node.kubernetes.io/instance-type":"m-8x32","topology.kubernetes.io/region":"seoul","topology.kubernetes.io/zone":"seoul-{{{zone}}}"},
              "annotations":{"node.alpha.kubernetes.io/ttl":"0","volumes.kubernetes.io/controller-managed-attach-detach":"true"}},
             "spec":{"podCIDR":"10.244.{{{index}}}.0/24","podCIDRs":["10.244.{{{index}}}.0/24"],"providerID":"example://seoul-{{{zone}}}/{{{name}}}"},
             "status":{"capacity":{"cpu":"8","ephemeral-storage":"102681552Ki","hugepages-2Mi":"0","memory":"32868584Ki","pods":"110"},
              "allocatable":{"cpu":"7800m","ephemeral-storage":"94631318277","hugepages-2Mi":"0","memory":"31844584Ki","pods":"110"},
              "conditions":[
               {"type":"MemoryPressure","status":"False","lastHeartbeatTime":"{{{now}}}","lastTransitionTime":"{{{now}}}","reason":"KubeletHasSufficientMemory","message":"kubelet has sufficient memory available"},
               {"type":"DiskPressure","status":"False","lastHeartbeatTime":"{{{now}}}","lastTransitionTime":"{{{now}}}","reason":"KubeletHasNoDiskPressure","message":"kubelet has no disk pressure"},
               {"type":"PIDPressure","status":"False","lastHeartbeatTime":"{{{now}}}","lastTransitionTime":"{{{now}}}","reason":"KubeletHasSufficientPID","message":"kubelet has sufficient PID available"},
               {"type":"Ready","status":"True","lastHeartbeatTime":"{{{now}}}","lastTransitionTime":"{{{now}}}","reason":"KubeletReady","message":"kubelet is posting ready status"}],
              "addresses":[{"type":"InternalIP","address":"{{{ip}}}"},{"type":"Hostname","address":"{{{name}}}"}],
              "daemonEndpoints":{"kubeletEndpoint":{"Port":10250}},
              "nodeInfo":{"machineID":"{{{id}}}","systemUUID":"{{{id}}}","bootID":"{{{id}}}","kernelVersion":"6.12.41","osImage":"Debian GNU/Linux 13 (trixie)","containerRuntimeVersion":"containerd://2.1.4","kubeletVersion":"{{{ServerVersion.Git}}}","kubeProxyVersion":"","operatingSystem":"linux","architecture":"amd64"},
              "images":[]}}
            """));
        store.Add("leases.coordination.k8s.io", Json.Parse($$$"""{"metadata":{"name":"{{{name}}}","namespace":"kube-node-lease"},"spec":{"holderIdentity":"{{{name}}}","leaseDurationSeconds":40,"renewTime":"{{{store.Now.MicroStamp()}}}"}}"""));
        store.Add("csinodes.storage.k8s.io", Json.Parse($$$"""{"metadata":{"name":"{{{name}}}"},"spec":{"drivers":[{"name":"csi.storage.example","nodeID":"{{{name}}}","topologyKeys":["topology.kubernetes.io/zone"]}]}}"""));
    }

    private static void Priority(ObjectStore store, string name, int value) =>
        store.Add("priorityclasses.scheduling.k8s.io", new JsonObject { ["metadata"] = new JsonObject { ["name"] = name }, ["value"] = value, ["preemptionPolicy"] = "PreemptLowerPriority" });

    private static void Class(ObjectStore store, string name, string provisioner, bool isDefault)
    {
        var metadata = new JsonObject { ["name"] = name };
        if (isDefault)
            metadata["annotations"] = new JsonObject { ["storageclass.kubernetes.io/is-default-class"] = "true" };
        store.Add("storageclasses.storage.k8s.io", new JsonObject
        {
            ["metadata"] = metadata,
            ["provisioner"] = provisioner,
            ["reclaimPolicy"] = "Delete",
            ["allowVolumeExpansion"] = true,
            ["volumeBindingMode"] = "WaitForFirstConsumer",
        });
    }
}
