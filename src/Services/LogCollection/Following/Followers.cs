using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>One follower for each container of the pods that are there.</summary>
internal sealed partial class Followers(FollowContext context, ILogger<Followers> logger, CancellationToken stopping) : IPodListener
{
    /// <summary>A list from a cache may bring a pod back that was gone already.</summary>
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<ContainerKey, ContainerFollower> followers = [];
    private readonly HashSet<Task> running = [];

    public void PodIs(CollectedPod pod)
    {
        lock (gate)
        {
            foreach (var container in pod.Containers)
            {
                var key = new ContainerKey(pod.Uid, container.Name);
                if (followers.TryGetValue(key, out var known))
                    known.Update(pod, container);
                else if (!stopping.IsCancellationRequested)
                    Start(key, followers[key] = new ContainerFollower(context, pod, container));
            }
        }
    }

    public void PodGone(string uid)
    {
        lock (gate)
        {
            foreach (var (key, follower) in followers.Where(pair => pair.Key.PodUid == uid).ToList())
            {
                followers.Remove(key);
                follower.PodGone();
            }
        }
    }

    /// <summary>Ends once all have, after the stop.</summary>
    public async Task StopAsync()
    {
        Task[] left;
        lock (gate)
            left = [.. running];
        await Task.WhenAll(left);
    }

    private void Start(ContainerKey key, ContainerFollower follower)
    {
        var task = RunAsync(key, follower);
        if (task.IsCompleted)
            return;
        running.Add(task);
        _ = task.ContinueWith(RemoveEnded, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void RemoveEnded(Task task)
    {
        lock (gate)
            running.Remove(task);
    }

    private async Task RunAsync(ContainerKey key, ContainerFollower follower)
    {
        context.Status.Follows(1);
        try
        {
            await follower.RunAsync(stopping);
            context.Status.Follows(-1);
            await Task.Delay(ForgetAfter, context.Time, stopping);
            context.Positions.Forget(key);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The collector stops; where reading goes on is kept.
        }
#pragma warning disable CA1031 // A bug that one container's log brings out must not end the others'.
        catch (Exception exception)
        {
            LogBroken(exception);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(4231, LogLevel.Error, "Following a container's log ended with an error")]
    private partial void LogBroken(Exception exception);
}
