namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Reads all kinds but pods and events, each as often as it is worth. One a scope and identity.</summary>
internal sealed class Census
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Sometimes = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rarely = TimeSpan.FromMinutes(10);

    private readonly ReplicaSetReader replicaSets = new();
    private readonly KindReader<WorkloadFacts> deployments = new("deployments.apps", Often, WorkloadFacts.Read);
    private readonly KindReader<WorkloadFacts> statefulSets = new("statefulsets.apps", Often, WorkloadFacts.Read);
    private readonly KindReader<WorkloadFacts> daemonSets = new("daemonsets.apps", Often, WorkloadFacts.Read);
    private readonly KindReader<JobFacts> jobs = new("jobs.batch", Often, JobFacts.Read);
    private readonly KindReader<CronJobFacts> cronJobs = new("cronjobs.batch", Sometimes, CronJobFacts.Read);
    private readonly KindReader<NodeFacts> nodes = new("nodes", Often, NodeFacts.Read);
    private readonly KindReader<ClaimFacts> claims = new("persistentvolumeclaims", Sometimes, ClaimFacts.Read);
    private readonly KindReader<AutoscalerFacts> autoscalers = new("horizontalpodautoscalers.autoscaling", Sometimes, AutoscalerFacts.Read) { Versions = ["v2", "v2beta2", "v2beta1"] };
    private readonly KindReader<BudgetFacts> budgets = new("poddisruptionbudgets.policy", Sometimes, BudgetFacts.Read);
    private readonly KindReader<QuotaFacts> quotas = new("resourcequotas", Sometimes, QuotaFacts.Read);
    private readonly KindReader<ServiceFacts> services = new("services", Sometimes, ServiceFacts.Read);
    private readonly KindReader<EndpointFacts> endpoints = new("endpointslices.discovery.k8s.io", Sometimes, EndpointFacts.Read);
    private readonly KindReader<IngressFacts> ingresses = new("ingresses.networking.k8s.io", Sometimes, IngressFacts.Read);
    private readonly KindReader<WebhookFacts> validating = new("validatingwebhookconfigurations.admissionregistration.k8s.io", Seldom, WebhookFacts.Read);
    private readonly KindReader<WebhookFacts> mutating = new("mutatingwebhookconfigurations.admissionregistration.k8s.io", Seldom, WebhookFacts.Read);
    private readonly KindReader<ApiServiceFacts> apiServices = new("apiservices.apiregistration.k8s.io", Sometimes, ApiServiceFacts.Read);
    private readonly KindReader<CertificateFacts> certificates = new("secrets", Rarely, CertificateFacts.Read) { FieldSelector = "type=kubernetes.io/tls" };
    private readonly KindReader<NamespaceFacts> namespaces = new("namespaces", Sometimes, NamespaceFacts.Read);
    private readonly KindReader<SigningRequestFacts> signingRequests = new("certificatesigningrequests.certificates.k8s.io", Seldom, SigningRequestFacts.Read);

    /// <summary>All reads run side by side; the slowest decides how long it takes.</summary>
    public async Task<ClusterPicture> ReadAsync(Look look, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<T>> Read<T>(KindReader<T> reader) => reader.ReadAsync(look, cancellationToken);

        var (sets, deployed, stateful, daemon) = (replicaSets.ReadAsync(look, cancellationToken), Read(deployments), Read(statefulSets), Read(daemonSets));
        var (job, cron, node, claim, scaler) = (Read(jobs), Read(cronJobs), Read(nodes), Read(claims), Read(autoscalers));
        var (budget, quota, service, slice, ingress) = (Read(budgets), Read(quotas), Read(services), Read(endpoints), Read(ingresses));
        var (check, change, api, certificate, space, signing) = (Read(validating), Read(mutating), Read(apiServices), Read(certificates), Read(namespaces), Read(signingRequests));
        await Task.WhenAll(sets, deployed, stateful, daemon, job, cron, node, claim, scaler, budget, quota, service, slice, ingress, check, change, api, certificate, space, signing);

        return new ClusterPicture
        {
            At = look.Now,
            Scope = look.Scope,
            Catalog = look.Catalog,
            ReplicaSets = await sets,
            Workloads = [.. await deployed, .. await stateful, .. await daemon],
            Jobs = await job,
            CronJobs = await cron,
            Nodes = await node,
            Claims = await claim,
            Autoscalers = await scaler,
            Budgets = await budget,
            Quotas = await quota,
            Services = await service,
            Endpoints = await slice,
            Ingresses = await ingress,
            Webhooks = [.. await check, .. await change],
            ApiServices = await api,
            Certificates = await certificate,
            Namespaces = [.. (await space).Where(it => look.Scope.Contains(it.Object.Name))],
            SigningRequests = await signing,
            Known = look.Known.ToHashSet(),
            Blind = [.. look.Blind.DistinctBy(spot => spot.Kind).OrderBy(spot => spot.Kind, StringComparer.Ordinal)],
        };
    }
}
