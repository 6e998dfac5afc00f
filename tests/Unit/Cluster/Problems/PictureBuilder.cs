using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>Builds a picture of a cluster from what a server would answer, in short.</summary>
internal sealed class PictureBuilder
{
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Group, string Version, string Plural, string Kind, bool Namespaced)[] Kinds =
    [
        ("", "v1", "pods", "Pod", true), ("", "v1", "nodes", "Node", false), ("", "v1", "services", "Service", true), ("", "v1", "secrets", "Secret", true),
        ("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", true), ("", "v1", "resourcequotas", "ResourceQuota", true), ("", "v1", "namespaces", "Namespace", false),
        ("apps", "v1", "deployments", "Deployment", true), ("apps", "v1", "replicasets", "ReplicaSet", true), ("apps", "v1", "statefulsets", "StatefulSet", true), ("apps", "v1", "daemonsets", "DaemonSet", true),
        ("batch", "v1", "jobs", "Job", true), ("batch", "v1", "cronjobs", "CronJob", true), ("autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", true),
        ("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", true), ("networking.k8s.io", "v1", "ingresses", "Ingress", true), ("discovery.k8s.io", "v1", "endpointslices", "EndpointSlice", true),
        ("apiregistration.k8s.io", "v1", "apiservices", "APIService", false), ("admissionregistration.k8s.io", "v1", "validatingwebhookconfigurations", "ValidatingWebhookConfiguration", false),
    ];

    private readonly List<ClusterEvent> events = [];
    private readonly Dictionary<string, PodEvidence> evidence = [];
    private ClusterPicture picture;

    public PictureBuilder() => picture = new ClusterPicture
    {
        At = Now,
        Scope = NamespaceScope.All,
        Catalog = Catalog,
        Known = Kinds.Select(kind => new ResourceType(kind.Group, kind.Version, kind.Plural).QualifiedName).ToHashSet(),
    };

    public static ApiCatalog Catalog { get; } = new()
    {
        Resources =
        [
            .. Kinds.Select(kind => new ApiResource
            {
                Type = new ResourceType(kind.Group, kind.Version, kind.Plural),
                Kind = kind.Kind,
                Singular = kind.Kind,
                Namespaced = kind.Namespaced,
                Verbs = ["list", "watch"],
                Preferred = true,
            }),
        ],
        Unavailable = [],
    };

    public static ApiResource Resource(string qualifiedName) => Catalog.Find(qualifiedName)!;

    public static string Ago(double minutes) => (Now - TimeSpan.FromMinutes(minutes)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public PictureBuilder With(Func<ClusterPicture, ClusterPicture> change)
    {
        picture = change(picture);
        return this;
    }

    /// <summary>A deployment of one container <c>app</c>, with the images that it ran, oldest first, each so many minutes old.</summary>
    public PictureBuilder Deployment(string name, int desired, int ready, params (string Image, double Minutes)[] versions)
    {
        picture = picture with
        {
            Workloads =
            [
                .. picture.Workloads,
                WorkloadFacts.Read(Json($$"""{"metadata":{"name":"{{name}}","namespace":"shop","uid":"d-{{name}}"},"spec":{"replicas":{{desired}},"template":{"metadata":{"labels":{"app":"{{name}}"} } } },"status":{"readyReplicas":{{ready}},"updatedReplicas":{{desired}} } }"""), Resource("deployments.apps")),
            ],
            ReplicaSets =
            [
                .. picture.ReplicaSets,
                .. versions.Select((version, i) => new ReplicaSetRow
                {
                    Namespace = "shop",
                    Name = $"{name}-{i}",
                    Uid = $"r-{name}-{i}",
                    Owner = new OwnerReference("apps/v1", "Deployment", name, $"d-{name}", true),
                    Desired = i == versions.Length - 1 ? desired : 0,
                    Ready = 0,
                    Created = Now - TimeSpan.FromMinutes(version.Minutes),
                    Containers = ["app"],
                    Images = [version.Image],
                }),
            ],
        };
        return this;
    }

    /// <summary>A pod of a deployment's replica set number <paramref name="set"/>; in full where <paramref name="json"/> gives its spec and status.</summary>
    public PictureBuilder Pod(string name, string status, int restarts = 0, double minutes = 12, string? owner = null, int set = 0, bool ready = false, string? json = null, string? node = null)
    {
        var row = new PodRow
        {
            Namespace = "shop",
            Name = name,
            Uid = $"p-{name}",
            ResourceVersion = "1",
            Owner = owner is null ? null : new OwnerReference("apps/v1", "ReplicaSet", $"{owner}-{set}", $"r-{owner}-{set}", true),
            Ready = ready ? 1 : 0,
            Containers = 1,
            Status = status,
            Restarts = restarts,
            LastRestart = restarts > 0 ? Now - TimeSpan.FromMinutes(1) : null,
            Created = Now - TimeSpan.FromMinutes(minutes),
            Node = node,
        };
        picture = picture with { Pods = [.. picture.Pods, row] };
        if (json is not null)
            evidence[row.Uid] = PodEvidence.Read(Json(json), row);
        return this;
    }

    public PictureBuilder Log(string pod, string text)
    {
        evidence[$"p-{pod}"] = evidence[$"p-{pod}"] with { Logs = new Dictionary<string, string> { ["app"] = text } };
        return this;
    }

    public PictureBuilder Event(string uid, string reason, string message, string type = "Warning", double first = 5, double last = 1, int count = 1)
    {
        events.Add(new ClusterEvent
        {
            Uid = $"e-{events.Count}",
            Type = type,
            Reason = reason,
            Message = message,
            ObjectKind = "Pod",
            ObjectApiVersion = "v1",
            ObjectName = uid,
            ObjectUid = uid,
            First = Now - TimeSpan.FromMinutes(first),
            Last = Now - TimeSpan.FromMinutes(last),
            Count = count,
        });
        return this;
    }

    public ClusterPicture Build() => picture with { Events = events.ToLookup(it => it.ObjectUid!), Evidence = evidence };

    public ProblemReport Judge() => DiagnosisRun.Judge(Build()).Report;

    /// <summary>The one problem that there is.</summary>
    public Problem JudgeOne() => Assert.Single(Judge().Problems);
}
