using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>How the log backend does, by its own tables and counters.</summary>
internal sealed class LogCluster(LogAdmin admin, TimeProvider time) : ILogCluster
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    public async Task<Result<LogClusterHealth>> HealthAsync(CancellationToken cancellationToken)
    {
        if (!(await admin.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        var product = string.Create(CultureInfo.InvariantCulture, $"{flavor.ProductName} {flavor.Version}");
        return await admin.GetAsync("health", "/_cluster/health", root => Health(root, product), cancellationToken);
    }

    public async Task<Result<IReadOnlyList<LogNode>>> NodesAsync(CancellationToken cancellationToken)
    {
        if (!(await admin.GetAsync("nodes", "/_nodes/stats/jvm,os,fs", NodeTable.Read, cancellationToken)).TryGet(out var found, out var failure))
            return failure;
        // What the tables add is worth having; without them the nodes are shown all the same.
        var heads = await admin.GetAsync("nodes", "/_cat/nodes?format=json&h=name,version,master", NodeTable.ReadHeads, cancellationToken);
        var shards = await admin.GetAsync("shards", "/_cat/shards?format=json&h=node", NodeTable.ReadShards, cancellationToken);
        return NodeTable.Join(found, heads.IsSuccess ? heads.Value : [], shards.IsSuccess ? shards.Value : []);
    }

    public Task<Result<IReadOnlyList<PendingTask>>> PendingTasksAsync(CancellationToken cancellationToken) =>
        admin.GetAsync("pending tasks", "/_cluster/pending_tasks", IReadOnlyList<PendingTask> (root) => [.. root.Items("tasks").Select(Pending)], cancellationToken);

    public Task<Result<IReadOnlyList<Shard>>> ShardsAsync(CancellationToken cancellationToken) => admin.GetAsync(
        "shards",
        "/_cat/shards?format=json&bytes=b&h=index,shard,prirep,state,docs,store,node,unassigned.reason",
        IReadOnlyList<Shard> (root) => [.. root.Items().Select(ShardRow).OrderBy(shard => shard.Index, StringComparer.Ordinal).ThenBy(shard => shard.Number).ThenByDescending(shard => shard.IsPrimary)],
        cancellationToken);

    public async IAsyncEnumerable<Result<ActivitySample>> FollowActivityAsync(TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(interval > ShortestInterval ? interval : ShortestInterval, time);
        ActivityCounters? before = null;
        do
        {
            var read = await admin.GetAsync("activity", "/_stats/indexing,search", ActivityCounters.Read, cancellationToken);
            if (!read.TryGet(out var counters, out var failure))
            {
                before = null;
                yield return failure;
                continue;
            }

            var now = counters with { At = time.GetUtcNow() };
            if (before is not null)
                yield return now.Since(before);
            before = now;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static LogClusterHealth Health(JsonElement root, string product) => new()
    {
        Name = root.Text("cluster_name") ?? "",
        Product = product,
        Health = IndexTable.Health(root.Text("status")),
        Nodes = Count(root, "number_of_nodes"),
        DataNodes = Count(root, "number_of_data_nodes"),
        ActiveShards = Count(root, "active_shards"),
        RelocatingShards = Count(root, "relocating_shards"),
        InitializingShards = Count(root, "initializing_shards"),
        UnassignedShards = Count(root, "unassigned_shards"),
        PendingTasks = Count(root, "number_of_pending_tasks"),
    };

    private static int Count(JsonElement root, string name) => (int)(root.Integer(name) ?? 0);

    private static PendingTask Pending(JsonElement task) =>
        new(task.Text("priority") ?? "", task.Text("source") ?? "", TimeSpan.FromMilliseconds(task.Integer("time_in_queue_millis") ?? 0));

    private static Shard ShardRow(JsonElement row) => new(
        row.Text("index") ?? "",
        (int)(IndexTable.Number(row, "shard") ?? 0),
        row.Text("prirep") == "p",
        row.Text("state") ?? "",
        IndexTable.Number(row, "docs"),
        IndexTable.Number(row, "store"),
        row.Text("node"),
        row.Text("unassigned.reason"));
}
