using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>One object by getting it again and again: for kinds that cannot be watched and users who may get but not watch.</summary>
internal sealed class ObjectPoll(IKubernetesClient client, TimeProvider time, ApiResource resource, ResourceRef reference)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private bool interrupted;

    public async IAsyncEnumerable<ObjectUpdate> FollowAsync(ObjectSnapshot? last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            var answer = await client.GetAsync(reference, cancellationToken);
            var update = answer.TryGet(out var json, out var failure) ? See(ObjectSnapshotReader.Read(resource, reference, json), last) : Miss(failure, last);
            if (update is null)
                continue;

            last = update is ObjectUpdate.Current current ? current.Snapshot : update is ObjectUpdate.Deleted or ObjectUpdate.Failed ? null : last;
            yield return update;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Null where nothing changed.</summary>
    private ObjectUpdate? See(ObjectSnapshot now, ObjectSnapshot? last)
    {
        var resumed = interrupted;
        interrupted = false;
        var changed = last is null || now.Metadata.ResourceVersion.Length == 0 || now.Metadata.ResourceVersion != last.Metadata.ResourceVersion;
        return changed ? new ObjectUpdate.Current(now) : resumed ? new ObjectUpdate.Resumed() : null;
    }

    private ObjectUpdate Miss(Failure failure, ObjectSnapshot? last)
    {
        if (last is null || failure.Kind == FailureKind.Forbidden)
            return new ObjectUpdate.Failed(failure, Interval);
        if (failure.Kind == FailureKind.NotFound)
            return new ObjectUpdate.Deleted(last, time.GetUtcNow());

        interrupted = true;
        return new ObjectUpdate.Interrupted(failure, Interval);
    }
}
