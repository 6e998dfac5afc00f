using System.Collections.Concurrent;

namespace Dashboard.LogStore.Rest.Tasks;

/// <summary>Requests under way, so that they can be listed and cancelled.</summary>
internal sealed class TaskRegistry(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, RunningTask> tasks = new();
    private long last;

    public IReadOnlyList<RunningTask> All => [.. tasks.Values.OrderBy(task => task.Id)];

    public RunningTask? Find(long id) => tasks.GetValueOrDefault(id);

    public TimeSpan RunningTime(RunningTask task) => time.GetElapsedTime(task.StartedTimestamp);

    /// <summary>Lists the task until it is disposed.</summary>
    public RunningTask Begin(string action, string description, string? opaqueId)
    {
        var task = new RunningTask(Interlocked.Increment(ref last), action, description, opaqueId, time.GetUtcNow(), time.GetTimestamp(),
            ended => tasks.TryRemove(ended.Id, out _));
        tasks[task.Id] = task;
        return task;
    }
}
