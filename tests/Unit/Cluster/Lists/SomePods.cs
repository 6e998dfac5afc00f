using System.Globalization;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Lists;

/// <summary>Pods as the API server's tables show them.</summary>
internal static class SomePods
{
    public static readonly DateTimeOffset Now = new ManualTime().GetUtcNow();

    public static ApiResource Resource { get; } = Kind("", "pods", "Pod");

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("Name", "string", "name", "", 0), new("Ready", "string", "", "", 0), new("Status", "string", "", "", 0), new("Restarts", "string", "", "", 0), new("Age", "string", "", "", 0),
        new("IP", "string", "", "", 1), new("Node", "string", "", "", 1), new("Nominated Node", "string", "", "", 1), new("Readiness Gates", "string", "", "", 1),
    ];

    public static ApiResource Kind(string group, string plural, string kind, bool namespaced = true) => new()
    {
        Type = new(group, "v1", plural), Kind = kind, Singular = kind.ToLowerInvariant(), Namespaced = namespaced, Verbs = ["get", "list", "watch"], Preferred = true,
    };

    public static TableRow Row(
        string name, string status = "Running", string ready = "1/1", string restarts = "0", string @namespace = "shop", string ip = "10.0.0.1", string node = "node-1",
        TimeSpan? age = null, IReadOnlyDictionary<string, string>? labels = null) => new()
        {
            Cells = [name, ready, status, restarts, "5m", ip, node, "<none>", "<none>"],
            Metadata = new ObjectMetadata
            {
                Name = name, Namespace = @namespace, Uid = name, ResourceVersion = "1", CreationTimestamp = Now - (age ?? TimeSpan.FromMinutes(5)),
                Labels = labels ?? new Dictionary<string, string> { ["app"] = name.Split('-')[0] },
            },
        };

    public static ListUpdate<TableRow>.Snapshot Snapshot(params IReadOnlyList<TableRow> rows) => new(rows, Columns);

    public static ListUpdate<TableRow>.Changes Changed(ChangeKind kind, params IEnumerable<TableRow> rows) => new([.. rows.Select(row => new ItemChange<TableRow>(kind, row))]);

    public static (ColumnPlan Plan, IReadOnlyList<ResourceRow> Rows) Listed(params IEnumerable<TableRow> rows) => Listed(null, rows);

    public static (ColumnPlan Plan, IReadOnlyList<ResourceRow> Rows) Listed(IReadOnlySet<string>? lost, IEnumerable<TableRow> rows)
    {
        var plan = new ColumnPlan(Resource, Columns);
        var factory = new RowFactory(plan, new StringPool(), new ManualTime());
        return (plan, [.. rows.Select(row => factory.Make(row, lost ?? new HashSet<string>(), 1, 1)).Order(RowOrder.Instance)]);
    }

    public static IEnumerable<TableRow> Many(int count) => Enumerable.Range(0, count).Select(i => Row(
        string.Create(CultureInfo.InvariantCulture, $"web-{(i * 7919) % count:x5}-{i % 977:x3}"), i % 500 == 0 ? "CrashLoopBackOff" : "Running", i % 500 == 0 ? "0/1" : "1/1",
        i % 50 == 0 ? $"{i % 9} ({i % 59}m ago)" : "0", $"scale-{i % 5}", $"10.{i / 65536}.{i / 256 % 256}.{i % 256}", $"node-{i % 60}", TimeSpan.FromSeconds(i)));
}
