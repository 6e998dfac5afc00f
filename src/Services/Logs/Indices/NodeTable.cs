using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Reads nodes off their statistics and the tables beside them.</summary>
internal static class NodeTable
{
    public static IReadOnlyList<LogNode> Read(JsonElement root) => [.. root.Entries("nodes").Select(node => Node(node.Value))];

    /// <summary>Version, and whether it is the master, by the node's name.</summary>
    public static Dictionary<string, (string? Version, bool IsMaster)> ReadHeads(JsonElement root) =>
        ByName(root, "name").ToDictionary(node => node.Key, node => (node.First().Text("version"), node.First().Text("master") == "*"), StringComparer.Ordinal);

    /// <summary>How many shards each node has. One that moves is told with both its nodes ("a -> 10.0.0.2 id b") and counts for the one that it is on.</summary>
    public static Dictionary<string, int> ReadShards(JsonElement root) =>
        root.Items().Select(row => row.Text("node")).Where(node => node is { Length: > 0 }).GroupBy(node => node!.Split(" -> ")[0], StringComparer.Ordinal)
            .ToDictionary(node => node.Key, node => node.Count(), StringComparer.Ordinal);

    public static LogNode[] Join(IReadOnlyList<LogNode> nodes, Dictionary<string, (string? Version, bool IsMaster)> heads, Dictionary<string, int> shards) =>
    [
        .. nodes.Select(node => node with
        {
            Version = heads.TryGetValue(node.Name, out var head) ? head.Version : null,
            IsMaster = head.IsMaster,
            Shards = shards.TryGetValue(node.Name, out var count) ? count : null,
        }).OrderBy(node => node.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<IGrouping<string, JsonElement>> ByName(JsonElement root, string column) =>
        root.Items().Where(row => row.Text(column) is { Length: > 0 }).GroupBy(row => row.Text(column)!, StringComparer.Ordinal);

    private static LogNode Node(JsonElement node) => new()
    {
        Name = node.Text("name") ?? "",
        Address = node.Text("ip") ?? node.Text("host"),
        Roles = [.. node.Texts("roles")],
        HeapUsedBytes = node.Integer("jvm", "mem", "heap_used_in_bytes"),
        HeapMaximumBytes = node.Integer("jvm", "mem", "heap_max_in_bytes"),
        // Where it cannot tell, the server says -1.
        CpuPercent = node.Integer("os", "cpu", "percent") is >= 0 and var cpu ? cpu : null,
        Load = node.At("os", "cpu", "load_average", "1m") is { ValueKind: JsonValueKind.Number } load ? load.GetDouble() : null,
        DiskTotalBytes = node.Integer("fs", "total", "total_in_bytes"),
        DiskFreeBytes = node.Integer("fs", "total", "available_in_bytes"),
    };
}
