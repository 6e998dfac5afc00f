using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

internal sealed class CronRuns(IKubernetesClient client, TimeProvider time) : ICronRuns
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public IAsyncEnumerable<Result<IReadOnlyList<CronRun>>> FollowAsync(ObjectSnapshot cronJob, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(cronJob, token), Fingerprint, cancellationToken);

    private static int Fingerprint(Result<IReadOnlyList<CronRun>> read)
    {
        var hash = new HashCode();
        hash.Add(read.Failure?.Kind);
        foreach (var run in read.IsSuccess ? read.Value : [])
            hash.Add(run);
        return hash.ToHashCode();
    }

    private async Task<Result<IReadOnlyList<CronRun>>> ReadAsync(ObjectSnapshot cronJob, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = cronJob.Reference.Namespace };
        var answer = await client.ProjectAsync(KnownTypes.Jobs, request, json => Read(json, cronJob.Metadata.Uid), cancellationToken);
        return answer.Map<IReadOnlyList<CronRun>>(runs => [.. runs.OfType<CronRun>().OrderByDescending(run => run.StartedAt)]);
    }

    private static CronRun? Read(JsonElement json, string uid)
    {
        if (json.Items("metadata", "ownerReferences").All(owner => owner.Text("uid") != uid))
            return null;

        var failed = json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Failed" && condition.Text("status") == "True");
        return new(
            new(KnownTypes.Jobs, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? ""),
            StatusReader.Job(json),
            json.Time("status", "startTime") ?? json.Time("metadata", "creationTimestamp"),
            JobReader.FinishedAt(json),
            failed.Text("message"));
    }
}
