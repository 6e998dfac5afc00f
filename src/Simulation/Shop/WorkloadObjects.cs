using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>Makes a workload's objects: the workload itself, its account, settings, service, and what guards and scales it.</summary>
internal sealed class WorkloadObjects(Core core, Services services)
{
    public void Add(Workload workload)
    {
        core.Images.Add(workload.ImageOf(workload.Version), workload.Behavior);
        if (workload.Before is { } before)
            core.Images.Add(workload.ImageOf(before), workload.Behavior);
        Object("serviceaccounts", workload, new JsonObject());
        Object("configmaps", workload, new JsonObject { ["data"] = Settings(workload) }, $"{workload.Name}-config");
        if (workload.Port is 8080 or 5432)
            Object("secrets", workload, new JsonObject { ["type"] = "Opaque", ["data"] = new JsonObject { ["password"] = Base64(core.Random.Suffix(20)), ["user"] = Base64(workload.Name) } }, $"{workload.Name}-credentials");
        if (workload.Exposed)
            Service(workload);
        if (workload.Budget is { } budget)
            Object("poddisruptionbudgets.policy", workload, new JsonObject { ["spec"] = new JsonObject { ["minAvailable"] = int.TryParse(budget, CultureInfo.InvariantCulture, out var number) ? number : budget, ["selector"] = Selector(workload) } });
        if (workload.Scales is { } range)
            Autoscaler(workload, range);
        if (workload.Host is { } host)
            Ingress(workload, host);
        Main(workload);
    }

    private void Main(Workload workload)
    {
        var version = workload.Before ?? workload.Version;
        var spec = new JsonObject { ["replicas"] = workload.Replicas, ["selector"] = Selector(workload), ["template"] = Template(workload, version) };
        switch (workload.Kind)
        {
            case "Deployment":
                spec["strategy"] = Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"} }""");
                spec["revisionHistoryLimit"] = 10;
                spec["progressDeadlineSeconds"] = 600;
                Object(Deployments.Storage, workload, new JsonObject { ["spec"] = spec, ["status"] = new JsonObject() });
                break;
            case "StatefulSet":
                spec["serviceName"] = workload.Name;
                spec["podManagementPolicy"] = "OrderedReady";
                spec["updateStrategy"] = Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"partition":0} }""");
                spec["revisionHistoryLimit"] = 10;
                if (workload.Storage is { } size)
                    spec["volumeClaimTemplates"] = new JsonArray(ClaimTemplate(workload, size));
                Object(StatefulSets.Storage, workload, new JsonObject { ["spec"] = spec, ["status"] = new JsonObject() });
                break;
            default:
                spec.Remove("replicas");
                spec["updateStrategy"] = Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1,"maxSurge":0} }""");
                spec["revisionHistoryLimit"] = 10;
                Object(DaemonSets.Storage, workload, new JsonObject { ["spec"] = spec, ["status"] = new JsonObject() });
                break;
        }
    }

    private static JsonObject ClaimTemplate(Workload workload, int size) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = "data" },
        ["spec"] = new JsonObject
        {
            ["accessModes"] = new JsonArray("ReadWriteOnce"),
            ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = string.Create(CultureInfo.InvariantCulture, $"{size}Gi") } },
            ["storageClassName"] = workload.StorageClass ?? "standard",
            ["volumeMode"] = "Filesystem",
        },
        ["status"] = new JsonObject { ["phase"] = "Pending" },
    };

    private static JsonObject Template(Workload workload, string version)
    {
        var containers = new JsonArray(Container(workload, version));
        if (workload.Proxy)
            containers.Add(Json.Parse("""{"name":"proxy","image":"registry.example/envoy:1.36.2","args":["-c","/etc/envoy/envoy.yaml"],"ports":[{"name":"admin","containerPort":9901,"protocol":"TCP"}],"resources":{"requests":{"cpu":"20m","memory":"48Mi"},"limits":{"memory":"96Mi"} } }"""));
        var spec = new JsonObject { ["containers"] = containers, ["serviceAccountName"] = workload.Name, ["volumes"] = new JsonArray(new JsonObject { ["name"] = "config", ["configMap"] = new JsonObject { ["name"] = $"{workload.Name}-config", ["defaultMode"] = 420 } }) };
        if (workload.Prepared)
            spec["initContainers"] = new JsonArray(Json.Parse($$"""{"name":"warm-cache","image":"{{workload.ImageOf(version)}}","command":["/app/warm","--from=redis"],"resources":{"requests":{"cpu":"50m","memory":"64Mi"} } }"""));
        if (workload.HostNetwork)
            spec["hostNetwork"] = true;
        if (workload.Priority is { } priority)
            spec["priorityClassName"] = priority;
        if (workload.Kind == "DaemonSet")
            spec["tolerations"] = new JsonArray(new JsonObject { ["operator"] = "Exists" });
        PodFactory.CompleteSpec(spec);
        return new JsonObject { ["metadata"] = new JsonObject { ["labels"] = Labels(workload, version) }, ["spec"] = spec };
    }

    private static JsonObject Container(Workload workload, string version)
    {
        var limit = workload.Limit > 0 ? workload.Limit : workload.Memory * 2;
        var container = Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            {"name":"app","image":"{{workload.ImageOf(version)}}",
             "ports":[{"name":"http","containerPort":{{workload.Port}},"protocol":"TCP"}],
             "env":[{"name":"LOG_LEVEL","value":"info"},{"name":"POD_NAME","valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.name"} } },{"name":"REGION","valueFrom":{"configMapKeyRef":{"name":"{{workload.Name}}-config","key":"region"} } }],
             "resources":{"requests":{"cpu":"{{workload.Cpu}}m","memory":"{{workload.Memory}}Mi"},"limits":{"memory":"{{limit}}Mi"} },
             "volumeMounts":[{"name":"config","mountPath":"/etc/{{workload.Name}}","readOnly":true}]}
            """));
        if (workload.Port is 8080 or 5432)
            container.Array("env").Add(Json.Parse($$"""{"name":"DATABASE_PASSWORD","valueFrom":{"secretKeyRef":{"name":"{{workload.Name}}-credentials","key":"password"} } }"""));
        if (workload.Port == 8080 && workload.Exposed)
        {
            container["readinessProbe"] = Json.Parse("""{"httpGet":{"path":"/ready","port":"http"},"periodSeconds":5}""");
            container["livenessProbe"] = Json.Parse("""{"httpGet":{"path":"/alive","port":"http"},"initialDelaySeconds":10,"periodSeconds":10}""");
        }

        if (workload.Storage is not null)
            container.Array("volumeMounts").Add(new JsonObject { ["name"] = "data", ["mountPath"] = "/var/lib/data" });
        return container;
    }

    private void Service(Workload workload)
    {
        var spec = new JsonObject { ["selector"] = new JsonObject { ["app"] = workload.Name }, ["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["port"] = workload.Port == 8080 ? 80 : workload.Port, ["targetPort"] = "http", ["protocol"] = "TCP" }) };
        if (workload.Kind == "StatefulSet")
        {
            spec["clusterIP"] = "None";
            spec["clusterIPs"] = new JsonArray("None");
        }

        if (workload.Name == "ingress-nginx-controller")
            spec["type"] = "LoadBalancer";
        var service = new JsonObject { ["spec"] = spec };
        services.Complete(service);
        if (spec.Text("type") == "LoadBalancer")
            service.Set(new JsonArray(new JsonObject { ["ip"] = "203.0.113.10", ["ipMode"] = "VIP" }), "status", "loadBalancer", "ingress");
        Object("services", workload, service);
    }

    private void Autoscaler(Workload workload, (int Low, int High) range) => Object("horizontalpodautoscalers.autoscaling", workload, Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
        {"spec":{"scaleTargetRef":{"kind":"Deployment","name":"{{workload.Name}}","apiVersion":"apps/v1"},"minReplicas":{{range.Low}},"maxReplicas":{{range.High}},"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":70} } }]},"status":{"currentReplicas":{{workload.Replicas}},"desiredReplicas":{{workload.Replicas}} } }
        """)));

    private void Ingress(Workload workload, string host) => Object("ingresses.networking.k8s.io", workload, Json.Parse($$"""
        {"spec":{"ingressClassName":"nginx","tls":[{"hosts":["{{host}}"],"secretName":"{{workload.Name}}-tls"}],"rules":[{"host":"{{host}}","http":{"paths":[{"path":"/","pathType":"Prefix","backend":{"service":{"name":"{{workload.Name}}","port":{"name":"http"} } } }]} }]},"status":{"loadBalancer":{"ingress":[{"ip":"203.0.113.10"}]} } }
        """));

    private static JsonObject Settings(Workload workload) => new()
    {
        ["region"] = "ap-northeast-2",
        ["timeouts.yaml"] = "connect: 2s\nread: 5s\nretries: 2\n",
        [$"{workload.Name}.properties"] = $"service={workload.Name}\ncurrency=KRW\nlanguage=ko,en\n",
    };

    private void Object(string storage, Workload workload, JsonObject body, string? name = null)
    {
        var labels = Labels(workload, workload.Version);
        labels.Remove("version");
        var json = new JsonObject { ["metadata"] = new JsonObject { ["name"] = name ?? workload.Name, ["namespace"] = workload.Namespace, ["labels"] = labels } };
        foreach (var (key, value) in body.ToArray())
        {
            body.Remove(key);
            json[key] = value;
        }

        core.Store.Add(storage, json);
    }

    private static JsonObject Labels(Workload workload, string version) => new()
    {
        ["app"] = workload.Name,
        ["app.kubernetes.io/part-of"] = workload.Namespace,
        ["version"] = version,
    };

    private static JsonObject Selector(Workload workload) => new() { ["matchLabels"] = new JsonObject { ["app"] = workload.Name } };

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
