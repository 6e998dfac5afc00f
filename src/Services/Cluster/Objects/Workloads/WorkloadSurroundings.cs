using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

internal sealed class WorkloadSurroundings(IKubernetesClient client, TimeProvider time) : IWorkloads
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly IReadOnlyList<(string Name, Func<ApiResource, JsonElement, ObjectSnapshot, Pointer?> Read)> PointingKinds =
    [
        ("services", PointerReader.Service),
        ("horizontalpodautoscalers.autoscaling", PointerReader.Autoscaler),
        ("poddisruptionbudgets.policy", PointerReader.Budget),
    ];

    public IAsyncEnumerable<Result<IReadOnlyList<Revision>>> FollowRevisionsAsync(ObjectSnapshot workload, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadRevisionsAsync(workload, token), found => Hash(found, revision => (revision.Keeper, revision.Replicas, revision.Ready, revision.IsCurrent)), cancellationToken);

    public async Task<Pointers> FindPointersAsync(ObjectSnapshot workload, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
            return new([], [failure]);

        var answers = await Task.WhenAll(PointingKinds.Select(kind => ReadPointersAsync(found.Find(kind.Name), kind.Read, workload, cancellationToken)));
        return new(
            [.. answers.Where(answer => answer.IsSuccess).SelectMany(answer => answer.Value)],
            [.. answers.Where(answer => !answer.IsSuccess).Select(answer => answer.Failure!)]);
    }

    public IAsyncEnumerable<Result<IReadOnlyList<DaemonPod>>> FollowDaemonPodsAsync(ObjectSnapshot daemonSet, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadDaemonPodsAsync(daemonSet, token), found => Hash(found, pod => (pod.Pod, pod.Node, pod.Status)), cancellationToken);

    private static int Hash<T, TKey>(Result<IReadOnlyList<T>> read, Func<T, TKey> key)
    {
        var hash = new HashCode();
        hash.Add(read.Failure?.Kind);
        foreach (var item in read.IsSuccess ? read.Value : [])
            hash.Add(key(item));
        return hash.ToHashCode();
    }

    private async Task<Result<IReadOnlyList<Revision>>> ReadRevisionsAsync(ObjectSnapshot workload, CancellationToken cancellationToken)
    {
        var deployment = workload.Reference.Type.Plural == "deployments";
        var uid = workload.Metadata.Uid;
        var answer = await client.ProjectAsync(
            deployment ? KnownTypes.ReplicaSets : KnownTypes.ControllerRevisions,
            Selected(workload),
            json => deployment ? RevisionReader.OfReplicaSet(json, uid) : RevisionReader.OfControllerRevision(json, uid),
            cancellationToken);
        return answer.Map<IReadOnlyList<Revision>>(RevisionReader.Sort);
    }

    private async Task<Result<IReadOnlyList<Pointer>>> ReadPointersAsync(
        ApiResource? resource, Func<ApiResource, JsonElement, ObjectSnapshot, Pointer?> read, ObjectSnapshot workload, CancellationToken cancellationToken)
    {
        if (resource is null)
            return Array.Empty<Pointer>();

        var request = new ListRequest { Namespace = workload.Reference.Namespace };
        var answer = await client.ProjectAsync(resource.Type, request, json => read(resource, json, workload), cancellationToken);
        return answer.Map<IReadOnlyList<Pointer>>(pointers => [.. pointers.OfType<Pointer>()]);
    }

    private async Task<Result<IReadOnlyList<DaemonPod>>> ReadDaemonPodsAsync(ObjectSnapshot daemonSet, CancellationToken cancellationToken)
    {
        var uid = daemonSet.Metadata.Uid;
        var answer = await client.ProjectAsync(KnownTypes.Pods, Selected(daemonSet), json => ReadDaemonPod(json, uid), cancellationToken);
        return answer.Map<IReadOnlyList<DaemonPod>>(pods =>
            [.. pods.OfType<DaemonPod>().OrderByDescending(pod => pod.Status.Health == ObjectHealth.Bad).ThenBy(pod => pod.Status.Health == ObjectHealth.Good).ThenBy(pod => pod.Node, StringComparer.Ordinal)]);
    }

    private static DaemonPod? ReadDaemonPod(JsonElement json, string uid) => json.Items("metadata", "ownerReferences").All(owner => owner.Text("uid") != uid)
        ? null
        : new(
            json.Text("spec", "nodeName") ?? "",
            new(KnownTypes.Pods, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? ""),
            PodStatus.Read(json),
            json.Time("metadata", "creationTimestamp"));

    private static ListRequest Selected(ObjectSnapshot workload) =>
        new() { Namespace = workload.Reference.Namespace, LabelSelector = SelectorText.Of(workload.Json.At("spec", "selector")) };
}
