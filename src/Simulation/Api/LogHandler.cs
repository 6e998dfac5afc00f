using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Serves containers' logs: the end of them, the time before, and what comes.</summary>
internal sealed class LogHandler(Core core, ReadHandler reads, TimeProvider timeProvider)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        StoredObject pod;
        LogStream? stream;
        DateTimeOffset now;
        lock (core.Store.Gate)
        {
            pod = reads.Find(request);
            stream = Open(request, pod);
            now = core.Now;
        }

        var options = Options(request, pod, now);
        request.Http.Response.ContentType = "text/plain";
        if (stream is null)
        {
            request.Http.Response.StatusCode = 204;
            return;
        }

        var left = request.QueryInteger("limitBytes") ?? long.MaxValue;
        var entries = options.Tail is { } tail ? Tailed(stream, tail, options.Since, now) : stream.Between(options.Since, now);
        left = await WriteAsync(request, entries, options.Timestamps, left, cancellationToken);
        if (options.Follow && left > 0)
            await FollowAsync(request, pod, stream, now, options.Timestamps, left, cancellationToken);
    }

    private static IEnumerable<LogEntry> Tailed(LogStream stream, int tail, DateTimeOffset since, DateTimeOffset now) => stream.Last(tail, now).Where(entry => entry.Time > since);

    private static (bool Follow, bool Timestamps, int? Tail, DateTimeOffset Since) Options(ApiRequest request, StoredObject pod, DateTimeOffset now)
    {
        var tail = Positive(request, pod, "tailLines", 0);
        var seconds = Positive(request, pod, "sinceSeconds", 1);
        Positive(request, pod, "limitBytes", 1);
        var since = DateTimeOffset.MinValue;
        if (request.Query("sinceTime") is { } text)
        {
            if (seconds is not null)
                throw Errors.Invalid("", "PodLogOptions", "PodLogOptions", pod.Name, FieldError.Forbidden("sinceSeconds", "at most one of `sinceTime` or `sinceSeconds` may be specified"));
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
                throw Errors.BadRequest($"parsing time \"{text}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"{text}\" as \"2006\"");
            // The API server hands on whole seconds, and the kubelet begins with the lines of that very time.
            since = new DateTimeOffset(since.UtcTicks - (since.UtcTicks % TimeSpan.TicksPerSecond) - 1, TimeSpan.Zero);
        }

        if (seconds is { } ago)
            since = now.AddSeconds(-ago);
        return (request.QueryFlag("follow"), request.QueryFlag("timestamps"), (int?)tail, since);
    }

    private static long? Positive(ApiRequest request, StoredObject pod, string name, long least)
    {
        var value = request.QueryInteger(name);
        return value >= least || value is null
            ? value
            : throw Errors.Invalid("", "PodLogOptions", "PodLogOptions", pod.Name, FieldError.Invalid(name, value.Value.ToString(CultureInfo.InvariantCulture), least == 0 ? "must be greater than or equal to 0" : "must be greater than 0"));
    }

    /// <summary>The log that is asked for; null where the pod has no node yet.</summary>
    private LogStream? Open(ApiRequest request, StoredObject pod)
    {
        var containers = pod.Json.Items("spec", "initContainers").Concat(pod.Json.Items("spec", "containers")).ToList();
        var name = request.Query("container");
        if (name is null)
        {
            var mains = pod.Json.Items("spec", "containers").Select(container => container.Text("name")!).ToList();
            name = pod.Json.Text("metadata", "annotations", "kubectl.kubernetes.io/default-container") ?? mains[0];
            if (mains.Count > 1 && pod.Json.Text("metadata", "annotations", "kubectl.kubernetes.io/default-container") is null)
                throw Errors.BadRequest($"a container name must be specified for pod {pod.Name}, choose one of: [{string.Join(' ', mains)}]" + (containers.Count > mains.Count ? $" or one of the init containers: [{string.Join(' ', pod.Json.Items("spec", "initContainers").Select(container => container.Text("name")))}]" : ""));
        }

        var found = containers.FirstOrDefault(container => container.Text("name") == name) ?? throw Errors.BadRequest($"container {name} is not valid for pod {pod.Name}");
        if (!pod.IsScheduled())
            return null;
        var status = pod.Json.Items("status", "initContainerStatuses").Concat(pod.Json.Items("status", "containerStatuses")).FirstOrDefault(item => item.Text("name") == name);
        return Stream(pod, found, status, name, request.QueryFlag("previous"));
    }

    private LogStream Stream(StoredObject pod, JsonNode container, JsonNode? status, string name, bool previous)
    {
        var last = status.At("lastState", "terminated");
        var state = status.At("state", "terminated");
        var restarts = status.Count("restartCount");
        var behavior = core.Images.Of(pod.Json, container);
        var scene = new LogScene(pod.Labels.GetValueOrDefault("app") ?? name, container.Text("image")?.Split(':')[^1] ?? "", core.Troubles);
        if (previous)
        {
            if (last is null)
                throw Errors.BadRequest($"previous terminated container \"{name}\" in pod \"{pod.Name}\" not found");
            return new LogStream(Ended(behavior, last), scene, $"{pod.Uid}{name}{restarts - 1}", last.Time("startedAt")!.Value, last.Time("finishedAt"));
        }

        if (status.Time("state", "running", "startedAt") is { } started)
            return new LogStream(behavior, scene, $"{pod.Uid}{name}{restarts}", started, null);
        // One that waits to be started again still has the log of its last life.
        if ((state ?? last) is { } over)
            return new LogStream(Ended(behavior, over), scene, $"{pod.Uid}{name}{(state is null ? restarts - 1 : restarts)}", over.Time("startedAt")!.Value, over.Time("finishedAt"));
        throw Errors.BadRequest($"container \"{name}\" in pod \"{pod.Name}\" is waiting to start: {(status.Text("state", "waiting", "reason") is { } reason and not "ImagePullBackOff" ? reason : "trying and failing to pull image")}");
    }

    /// <summary>A life that ended well has no last words of a crash.</summary>
    private static Behavior Ended(Behavior behavior, JsonNode terminated) => terminated.Count("exitCode") == behavior.ExitCode ? behavior : behavior with { LastWords = [] };

    private async Task FollowAsync(ApiRequest request, StoredObject pod, LogStream stream, DateTimeOffset from, bool timestamps, long left, CancellationToken cancellationToken)
    {
        while (left > 0)
        {
            var wait = stream.NextAfter(from) - timeProvider.GetUtcNow();
            await Task.Delay(wait > TimeSpan.FromMilliseconds(50) ? wait : TimeSpan.FromMilliseconds(50), timeProvider, cancellationToken);
            DateTimeOffset now;
            LogStream? ended = null;
            lock (core.Store.Gate)
            {
                now = core.Now;
                if (core.Store.Find(pod.Key) is not { } still || still.Uid != pod.Uid)
                    return;
                if (IsOver(request, pod, still))
                    ended = Open(request, still);
            }

            left = await WriteAsync(request, (ended ?? stream).Between(from, now), timestamps, left, cancellationToken);
            if (ended is not null)
                return;
            from = now;
        }
    }

    /// <summary>Whether the life that is followed has ended, or another has begun.</summary>
    private static bool IsOver(ApiRequest request, StoredObject before, StoredObject now)
    {
        var name = request.Query("container") ?? before.Json.Text("metadata", "annotations", "kubectl.kubernetes.io/default-container") ?? before.Json.Items("spec", "containers").First().Text("name");
        JsonNode? Of(StoredObject pod) => pod.Json.Items("status", "initContainerStatuses").Concat(pod.Json.Items("status", "containerStatuses")).FirstOrDefault(item => item.Text("name") == name);
        return Of(now).At("state", "running") is null || Of(now).Count("restartCount") != Of(before).Count("restartCount");
    }

    private static async Task<long> WriteAsync(ApiRequest request, IEnumerable<LogEntry> entries, bool timestamps, long left, CancellationToken cancellationToken)
    {
        var output = request.Http.Response.BodyWriter;
        foreach (var entry in entries)
        {
            var line = timestamps ? $"{entry.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}00Z {entry.Text}\n" : $"{entry.Text}\n";
            var bytes = Encoding.UTF8.GetBytes(line);
            var take = (int)Math.Min(bytes.Length, left);
            await output.WriteAsync(bytes.AsMemory(0, take), cancellationToken);
            left -= take;
            if (left <= 0)
                break;
        }

        await output.FlushAsync(cancellationToken);
        return left;
    }
}
