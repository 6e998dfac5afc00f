using Dashboard.Services.Cluster.Events;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Everything that the detectors look at, as it was at one moment. Kinds that could not be read are empty and not <see cref="Known"/>.</summary>
internal sealed record ClusterPicture
{
    public required DateTimeOffset At { get; init; }

    public required NamespaceScope Scope { get; init; }

    public required ApiCatalog Catalog { get; init; }

    /// <summary>Qualified names of the kinds that were read: only of these does absence mean anything.</summary>
    public IReadOnlySet<string> Known { get; init; } = new HashSet<string>();

    public IReadOnlyList<PodRow> Pods { get; init; } = [];

    public IReadOnlyList<ReplicaSetRow> ReplicaSets { get; init; } = [];

    public IReadOnlyList<WorkloadFacts> Workloads { get; init; } = [];

    public IReadOnlyList<JobFacts> Jobs { get; init; } = [];

    public IReadOnlyList<CronJobFacts> CronJobs { get; init; } = [];

    public IReadOnlyList<NodeFacts> Nodes { get; init; } = [];

    public IReadOnlyList<ClaimFacts> Claims { get; init; } = [];

    public IReadOnlyList<AutoscalerFacts> Autoscalers { get; init; } = [];

    public IReadOnlyList<BudgetFacts> Budgets { get; init; } = [];

    public IReadOnlyList<QuotaFacts> Quotas { get; init; } = [];

    public IReadOnlyList<ServiceFacts> Services { get; init; } = [];

    public IReadOnlyList<EndpointFacts> Endpoints { get; init; } = [];

    public IReadOnlyList<IngressFacts> Ingresses { get; init; } = [];

    public IReadOnlyList<WebhookFacts> Webhooks { get; init; } = [];

    public IReadOnlyList<ApiServiceFacts> ApiServices { get; init; } = [];

    public IReadOnlyList<CertificateFacts> Certificates { get; init; } = [];

    public IReadOnlyList<NamespaceFacts> Namespaces { get; init; } = [];

    public IReadOnlyList<SigningRequestFacts> SigningRequests { get; init; } = [];

    /// <summary>Events by the uid of their object.</summary>
    public ILookup<string, ClusterEvent> Events { get; init; } = Array.Empty<ClusterEvent>().ToLookup(_ => "");

    /// <summary>Pods that were looked at in full, by uid.</summary>
    public IReadOnlyDictionary<string, PodEvidence> Evidence { get; init; } = new Dictionary<string, PodEvidence>();

    /// <summary>When config maps and secrets that pods in trouble need were last changed, where that can be told.</summary>
    public IReadOnlyDictionary<ResourceRef, DateTimeOffset> ConfigurationChanges { get; init; } = new Dictionary<ResourceRef, DateTimeOffset>();

    public IReadOnlyList<BlindSpot> Blind { get; init; } = [];

    /// <summary>Warnings about an object that were last seen within the time.</summary>
    public IEnumerable<ClusterEvent> WarningsOf(string uid, TimeSpan within) =>
        uid.Length == 0 ? [] : Events[uid].Where(it => it.IsWarning && At - it.Last < within).OrderByDescending(it => it.Last);
}
