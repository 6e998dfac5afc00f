using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>The demo beside its services: cron jobs, quotas, policies, control plane, custom resources.</summary>
internal static class ShopSetup
{
    public static void AddTo(Core core, WorkloadObjects objects)
    {
        var store = core.Store;
        core.Images.Add("registry.example/envoy:1.36.2", new Behavior { Log = "envoy", Memory = 38, Cpu = 0.012, ReadyAfter = 2 });
        foreach (var workload in Workloads.All)
            objects.Add(workload);
        ControlPlane(core);
        CronJob(core, "batch", "report", "*/10 * * * *", "report:1.8.0", new Behavior { Log = "report", EndsAfter = 9, Memory = 60 });
        CronJob(core, "batch", "cleanup", "*/30 * * * *", "cleanup:0.3.1", new Behavior { Log = "plain", EndsAfter = 14, Memory = 30 });
        CronJob(core, "data", "backup", "15 * * * *", "backup:2.1.0", new Behavior { Log = "plain", EndsAfter = 75, Memory = 120 });
        Add(store, "resourcequotas", "shop", "shop", """{"spec":{"hard":{"pods":"120","requests.cpu":"24","requests.memory":"40Gi","persistentvolumeclaims":"20","services":"40"} } }""");
        Add(store, "resourcequotas", "search", "search", """{"spec":{"hard":{"pods":"24","requests.cpu":"8","requests.memory":"8Gi"} } }""");
        Add(store, "limitranges", "shop", "defaults", """{"spec":{"limits":[{"type":"Container","default":{"memory":"256Mi"},"defaultRequest":{"cpu":"50m","memory":"64Mi"} }]} }""");
        Add(store, "networkpolicies.networking.k8s.io", "payments", "only-checkout", """{"spec":{"podSelector":{"matchLabels":{"app":"payment"} },"policyTypes":["Ingress"],"ingress":[{"from":[{"namespaceSelector":{"matchLabels":{"team":"storefront"} },"podSelector":{"matchLabels":{"app":"checkout"} } }],"ports":[{"protocol":"TCP","port":8080}]}]} }""");
        Add(store, "networkpolicies.networking.k8s.io", "data", "only-from-cluster", """{"spec":{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"namespaceSelector":{} }]}]} }""");
        store.Add("services", Json.Parse("""{"metadata":{"name":"kubernetes","namespace":"default","labels":{"component":"apiserver","provider":"kubernetes"} },"spec":{"type":"ClusterIP","clusterIP":"10.96.0.1","clusterIPs":["10.96.0.1"],"ports":[{"name":"https","protocol":"TCP","port":443,"targetPort":6443}],"sessionAffinity":"None","ipFamilies":["IPv4"],"ipFamilyPolicy":"SingleStack","internalTrafficPolicy":"Cluster"},"status":{"loadBalancer":{} } }"""));
        Campaigns(store);
    }

    /// <summary>The control plane's pods on the first node, as its kubelet runs them.</summary>
    private static void ControlPlane(Core core)
    {
        foreach (var (name, memory) in new[] { ("etcd", 220), ("kube-apiserver", 780), ("kube-controller-manager", 140), ("kube-scheduler", 60) })
        {
            var image = $"registry.example/{name}:1.36.3";
            core.Images.Add(image, new Behavior { Log = "klog", Memory = memory, Cpu = memory / 4000.0 });
            var pod = Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
                {"metadata":{"name":"{{name}}-node-1","namespace":"kube-system","labels":{"component":"{{name}}","tier":"control-plane"},"annotations":{"kubernetes.io/config.source":"file"} },
                 "spec":{"nodeName":"node-1","hostNetwork":true,"priorityClassName":"system-node-critical","priority":2000001000,"containers":[{"name":"{{name}}","image":"{{image}}","command":["{{name}}"],"resources":{"requests":{"cpu":"100m","memory":"{{memory}}Mi"} } }],"tolerations":[{"operator":"Exists","effect":"NoExecute"}]} }
                """));
            PodFactory.Complete(pod);
            core.Store.Add("pods", pod);
        }
    }

    private static void CronJob(Core core, string space, string name, string schedule, string image, Behavior behavior)
    {
        core.Images.Add(ImageRegistry.Host + image, behavior);
        core.Store.Add(CronJobs.Storage, Json.Parse($$"""
            {"metadata":{"name":"{{name}}","namespace":"{{space}}","labels":{"app":"{{name}}"} },
             "spec":{"schedule":"{{schedule}}","concurrencyPolicy":"Forbid","suspend":false,"successfulJobsHistoryLimit":3,"failedJobsHistoryLimit":3,
              "jobTemplate":{"metadata":{"labels":{"app":"{{name}}"} },"spec":{"backoffLimit":0,"template":{"metadata":{"labels":{"app":"{{name}}"} },"spec":{"restartPolicy":"Never","containers":[{"name":"{{name}}","image":"{{ImageRegistry.Host}}{{image}}","command":["/app/{{name}}"],"resources":{"requests":{"cpu":"50m","memory":"64Mi"},"limits":{"memory":"256Mi"} } }]} } } } },"status":{} }
            """));
    }

    /// <summary>A custom resource with printer columns, a status and a scale.</summary>
    private static void Campaigns(ObjectStore store)
    {
        store.Add("customresourcedefinitions.apiextensions.k8s.io", Json.Parse("""
            {"metadata":{"name":"campaigns.shop.example.com"},
             "spec":{"group":"shop.example.com","scope":"Namespaced","names":{"plural":"campaigns","singular":"campaign","kind":"Campaign","listKind":"CampaignList","shortNames":["cmp"],"categories":["all"]},
              "versions":[{"name":"v1","served":true,"storage":true,"subresources":{"status":{} },
               "additionalPrinterColumns":[{"name":"Discount","type":"integer","jsonPath":".spec.discount","description":"Percent off"},{"name":"Products","type":"string","jsonPath":".spec.products"},{"name":"State","type":"string","jsonPath":".status.state"},{"name":"Ends","type":"date","jsonPath":".spec.ends","priority":1},{"name":"Age","type":"date","jsonPath":".metadata.creationTimestamp"}],
               "schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","required":["discount"],"properties":{"discount":{"type":"integer","minimum":1,"maximum":90},"products":{"type":"string"},"ends":{"type":"string","format":"date-time"} } },"status":{"type":"object","properties":{"state":{"type":"string"} } } } } } }]},
             "status":{"acceptedNames":{"plural":"campaigns","singular":"campaign","kind":"Campaign","listKind":"CampaignList","shortNames":["cmp"],"categories":["all"]},"storedVersions":["v1"],"conditions":[{"type":"NamesAccepted","status":"True","reason":"NoConflicts","message":"no conflicts found"},{"type":"Established","status":"True","reason":"InitialNamesAccepted","message":"the initial names have been accepted"}]} }
            """));
        ApiServices.Add(store, "shop.example.com", "v1");
        Add(store, "campaigns.shop.example.com", "shop", "chuseok", """{"spec":{"discount":30,"products":"한과 세트"},"status":{"state":"Ended"} }""");
        Add(store, "campaigns.shop.example.com", "shop", "black-friday", """{"spec":{"discount":45,"products":"electronics"},"status":{"state":"Active"} }""");
        Add(store, "campaigns.shop.example.com", "shop", "winter", """{"spec":{"discount":20,"products":"coats"},"status":{"state":"Planned"} }""");
    }

    private static void Add(ObjectStore store, string storage, string space, string name, string body)
    {
        var json = new JsonObject { ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = space } };
        foreach (var (key, value) in Json.Parse(body))
            json[key] = value?.DeepClone();
        store.Add(storage, json);
    }
}
