using System.Collections.Concurrent;
using System.Threading.Channels;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>What the pods or nodes of one scope use, asked again and again while somebody looks; one identity's, with a short memory for sparklines.</summary>
internal sealed class UsageFeed : IAsyncDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private const int HistoryLength = 20;
    private const int MaximumLimits = 4096;

    private readonly IKubernetesClient client;
    private readonly ResourceType subject;
    private readonly UsageReader reader;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource ending = new();
    private readonly Listeners listeners = new();
    private readonly ConcurrentDictionary<string, ResourceLimits> limits = new(StringComparer.Ordinal);
    private readonly Channel<ResourceRow> wanted = Channel.CreateBounded<ResourceRow>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Task working;

    public UsageFeed(IKubernetesClient client, ResourceType subject, NamespaceScope scope, TimeProvider time)
    {
        this.client = client;
        this.subject = subject;
        this.time = time;
        reader = new UsageReader(client, subject, scope);
        working = Task.WhenAll(Task.Run(PollAsync), Task.Run(ReadLimitsAsync));
    }

    public UsageSnapshot Current { get; private set; } = UsageSnapshot.Empty;

    public IDisposable Listen(Signal signal) => listeners.Add(signal);

    /// <summary>The limits where they are known already; otherwise they are asked for, and a signal follows.</summary>
    public ResourceLimits? Limits(ResourceRow row)
    {
        if (limits.TryGetValue(LimitsReader.KeyOf(row), out var known))
            return known;
        wanted.Writer.TryWrite(row);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task PollAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            var read = await reader.ReadAsync(ending.Token);
            Current = read.TryGet(out var samples, out var failure) ? Append(samples) : new UsageSnapshot(failure.Kind == FailureKind.Forbidden ? UsageSnapshot.Empty.All : Current.All, failure);
            listeners.Tell();
            await Task.Delay(failure is { RetryAfter: { } wait } ? wait + Interval : Interval, time, ending.Token);
        }
    }

    private UsageSnapshot Append(IReadOnlyList<(RowKey Key, double Cpu, double Memory)> samples)
    {
        var next = new Dictionary<RowKey, ResourceUsage>(samples.Count);
        foreach (var (key, cpu, memory) in samples)
        {
            var before = Current.Find(key)?.CpuHistory ?? [];
            next[key] = new ResourceUsage(cpu, memory, [.. before.Skip(Math.Max(0, before.Count + 1 - HistoryLength)), cpu]);
        }

        return new UsageSnapshot(next, null);
    }

    private async Task ReadLimitsAsync()
    {
        await foreach (var row in wanted.Reader.ReadAllAsync(ending.Token))
        {
            var key = LimitsReader.KeyOf(row);
            if (limits.ContainsKey(key))
                continue;
            var read = await client.GetAsync(new ResourceRef(subject, row.Namespace, row.Name), ending.Token);
            if (limits.Count >= MaximumLimits)
                limits.Clear();
            // What cannot be read is not asked for again and again.
            limits[key] = read.TryGet(out var item, out _) ? LimitsReader.Of(item) : ResourceLimits.None;
            listeners.Tell();
        }
    }
}
