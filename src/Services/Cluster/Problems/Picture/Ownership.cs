namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Finds the workload that stands above a pod: through replica sets to deployments, through jobs to cron jobs, else its owner.</summary>
internal sealed class Ownership(ClusterPicture picture)
{
    private readonly Dictionary<string, ReplicaSetRow> replicaSets = picture.ReplicaSets.DistinctBy(set => set.Uid).ToDictionary(set => set.Uid);
    private readonly Dictionary<string, JobFacts> jobs = picture.Jobs.DistinctBy(job => job.Object.Uid).ToDictionary(job => job.Object.Uid);
    private readonly Dictionary<string, CronJobFacts> cronJobs = picture.CronJobs.DistinctBy(job => job.Object.Uid).ToDictionary(job => job.Object.Uid);
    private readonly Dictionary<(string, string), ApiResource?> kinds = [];

    public Subject Of(PodRow pod)
    {
        var itself = new Subject(pod.Reference, "Pod", pod.Uid);
        // The kubelet's own pods are owned by their node, which is not their workload.
        if (pod.Owner is not { Kind: not "Node" } owner)
            return itself;
        if (replicaSets.TryGetValue(owner.Uid, out var set) && set.Owner is { } above)
            return Of(above, pod.Namespace) ?? itself;
        if (jobs.TryGetValue(owner.Uid, out var job) && job.Object.OwnerUid is { } uid && cronJobs.TryGetValue(uid, out var cron))
            return new Subject(cron.Object.Reference, cron.Object.Kind, uid);
        return Of(owner, pod.Namespace) ?? itself;
    }

    private Subject? Of(OwnerReference owner, string name)
    {
        var key = (owner.ApiVersion, owner.Kind);
        if (!kinds.TryGetValue(key, out var resource))
            kinds[key] = resource = picture.Catalog.FindKind(owner.ApiVersion, owner.Kind);
        return resource is null ? null : new Subject(new ResourceRef(resource.Type, resource.Namespaced ? name : null, owner.Name), owner.Kind, owner.Uid);
    }
}
