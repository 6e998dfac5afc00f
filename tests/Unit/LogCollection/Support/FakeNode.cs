using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Following;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>An API server with one kubelet behind it: pods to watch and their logs, served by the kubelet's rules.</summary>
internal sealed class FakeNode(TimeProvider time) : IKubernetesClient
{
    private readonly Lock gate = new();
    private readonly List<FakePod> pods = [];
    private readonly List<(ChangeKind Kind, JsonElement Pod, string Namespace)> changes = [];
    private readonly Signal changed = new();
    private readonly List<FakeLogBody> bodies = [];

    public Uri Server { get; } = new("https://fake.example:6443");

    public string IdentityKey => "fake";

    /// <summary>Fails requests for logs as long as it answers a failure.</summary>
    public Func<LogStreamRequest, Failure?> Fails { get; set; } = _ => null;

    public Failure? WatchFails { get; set; }

    /// <summary>Bytes a read gives at most.</summary>
    public int Chunk { get; set; } = int.MaxValue;

    public List<LogStreamRequest> Requests { get; } = [];

    public List<ListRequest> Lists { get; } = [];

    /// <summary>Streams that followers hold open.</summary>
    public int Open { get; private set; }

    public int MostOpen { get; private set; }

    public void Tell(FakePod pod)
    {
        lock (gate)
        {
            var kind = pods.Contains(pod) ? ChangeKind.Modified : ChangeKind.Added;
            if (kind == ChangeKind.Added)
                pods.Add(pod);
            changes.Add((kind, Json(pod), pod.Namespace));
        }

        changed.Change();
    }

    public void Delete(FakePod pod)
    {
        lock (gate)
        {
            pods.Remove(pod);
            changes.Add((ChangeKind.Deleted, Json(pod), pod.Namespace));
        }

        changed.Change();
    }

    public void EachStream(Action<FakeLogBody> does)
    {
        lock (gate)
            bodies.ForEach(does);
    }

    public async Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken)
    {
        FakeLogBody body;
        lock (gate)
        {
            Requests.Add(request);
            if (Fails(request) is { } failure)
                return failure;
            if (pods.FirstOrDefault(pod => pod.Name == request.Pod && pod.Namespace == request.Namespace) is not { } found)
                return new Failure { Kind = FailureKind.NotFound, Message = $"pods \"{request.Pod}\" not found", StatusCode = 404 };
            if (found.Containers.First(container => container.Name == request.Container).Serve(request.Previous) is not { } log)
                return new Failure { Kind = FailureKind.Invalid, Message = $"container \"{request.Container}\" is waiting to start", StatusCode = 400 };
            var since = request.SinceTime ?? (request.Since is { } ago ? time.GetUtcNow() - ago : DateTimeOffset.UnixEpoch);
            Assert.Equal(0, request.SinceTime is { } at ? at.UtcTicks % TimeSpan.TicksPerSecond : 0);
            body = new(log, LogTime.Of(since), log.Start(request.TailLines), request.Follow, Chunk);
            if (request.Follow)
                bodies.Add(body);
            Open += request.Follow ? 1 : 0;
            MostOpen = Math.Max(MostOpen, Open);
        }

        try
        {
            // The head of the answer comes with the first line.
            await body.ReadyAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Close(request, body);
            throw;
        }

        return new LogStream(body, Server) { Owner = new Closing(() => Close(request, body)) };
    }

    public async IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(
        ResourceType type, ListRequest request, Func<JsonElement, T> project, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonElement> there;
        int next;
        lock (gate)
        {
            Lists.Add(request);
            there = [.. pods.Where(pod => request.Namespace is null || pod.Namespace == request.Namespace).Select(Json)];
            next = changes.Count;
        }

        if (WatchFails is { } failure)
        {
            yield return new ListUpdate<T>.Interrupted(failure, null);
            yield break;
        }

        yield return new ListUpdate<T>.Snapshot([.. there.Select(project)], []);
        while (true)
        {
            var version = changed.Version;
            for (; next < Count(); next++)
            {
                var (kind, pod, @namespace) = changes[next];
                if (request.Namespace is null || @namespace == request.Namespace)
                    yield return new ListUpdate<T>.Changes([new(kind, project(pod))]);
            }

            await changed.WaitAsync(version, cancellationToken);
        }
    }

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private int Count()
    {
        lock (gate)
            return changes.Count;
    }

    private void Close(LogStreamRequest request, FakeLogBody body)
    {
        lock (gate)
            Open -= request.Follow && bodies.Remove(body) ? 1 : 0;
    }

    private static JsonElement Json(FakePod pod) => JsonSerializer.SerializeToElement(pod.Json());

    private sealed class Closing(Action does) : IDisposable
    {
        public void Dispose() => does();
    }
}
