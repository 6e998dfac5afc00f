namespace Dashboard.Services.Cluster.Graph;

/// <summary>
/// Decides which objects are shown as one: many pods of one controller, many jobs of one cron job (with all their pods).
/// </summary>
internal sealed class GraphGroups
{
    /// <summary>Up to so many stand for themselves.</summary>
    public const int Threshold = 5;

    private readonly Dictionary<string, string> groupOfUid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OwnerReference Owner, List<GraphItem> Items)> groups = new(StringComparer.Ordinal);

    /// <param name="items">All items.</param>
    /// <param name="centreUid">The object that was asked for: never hidden in a group.</param>
    public GraphGroups(IReadOnlyList<GraphItem> items, string? centreUid)
    {
        Collect(items.Where(item => item.Kind == "Job" && item.Uid != centreUid), job => job.Controller?.Uid);
        // Pods of jobs that are shown as one are shown as one too.
        Collect(items.Where(item => item.Kind == "Pod" && item.Uid != centreUid), pod => pod.Controller is { } owner ? groupOfUid.GetValueOrDefault(owner.Uid, owner.Uid) : null);
    }

    public IEnumerable<(string Id, OwnerReference Owner, IReadOnlyList<GraphItem> Items)> All => groups.Select(group => (group.Key, group.Value.Owner, (IReadOnlyList<GraphItem>)group.Value.Items));

    /// <summary>The group of an object; null where it stands for itself.</summary>
    public string? Of(GraphItem item) => groupOfUid.GetValueOrDefault(item.Uid);

    private void Collect(IEnumerable<GraphItem> items, Func<GraphItem, string?> owner)
    {
        foreach (var same in items.GroupBy(owner).Where(same => same.Key is not null && same.Count() > Threshold).ToArray())
        {
            var first = same.First();
            var id = $"group:{first.Kind}:{same.Key}";
            groups[id] = (first.Controller!, [.. same]);
            foreach (var item in same)
                groupOfUid[item.Uid] = id;
        }
    }
}
