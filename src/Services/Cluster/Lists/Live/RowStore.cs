using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>All rows of a list by key, and in their order, which is mended rather than made anew while few rows change. Not for several threads at once.</summary>
internal sealed class RowStore(int capacity)
{
    private readonly Dictionary<RowKey, ResourceRow> rows = [];
    private readonly HashSet<RowKey> changed = [];
    private ResourceRow[] ordered = [];

    public int Count => rows.Count;

    /// <summary>Rows that found no place.</summary>
    public int Dropped { get; private set; }

    public ResourceRow? Find(RowKey key) => rows.GetValueOrDefault(key);

    public void Set(ResourceRow row)
    {
        if (rows.Count >= capacity && !rows.ContainsKey(row.Key))
        {
            Dropped++;
            return;
        }

        rows[row.Key] = row;
        changed.Add(row.Key);
    }

    /// <summary>Puts another row in the place of each for which there is one.</summary>
    public void Replace(Func<ResourceRow, ResourceRow?> other)
    {
        foreach (var row in rows.Values.ToList())
        {
            if (other(row) is { } next)
                Set(next);
        }
    }

    public void Remove(RowKey key)
    {
        if (rows.Remove(key))
            changed.Add(key);
    }

    /// <summary>Takes out all rows of a namespace; of null: all rows.</summary>
    public void Clear(string? @namespace)
    {
        foreach (var key in rows.Keys.Where(key => @namespace is null || key.Namespace == @namespace).ToList())
            Remove(key);
        Dropped = 0;
    }

    /// <summary>Takes out the rows of a namespace (of null: all rows) that are not among those.</summary>
    public void Keep(string? @namespace, HashSet<RowKey> those)
    {
        foreach (var key in rows.Keys.Where(key => (@namespace is null || key.Namespace == @namespace) && !those.Contains(key)).ToList())
            Remove(key);
    }

    /// <summary>All rows by name. The array is never written again.</summary>
    public ResourceRow[] Ordered()
    {
        if (changed.Count == 0)
            return ordered;

        var fresh = changed.Where(rows.ContainsKey).Select(key => rows[key]).ToArray();
        Array.Sort(fresh, RowOrder.Instance);
        ordered = Merge(ordered, fresh);
        changed.Clear();
        return ordered;
    }

    private ResourceRow[] Merge(ResourceRow[] old, ResourceRow[] fresh)
    {
        var merged = new ResourceRow[rows.Count];
        int at = 0, next = 0;
        foreach (var row in old)
        {
            if (changed.Contains(row.Key))
                continue;
            while (next < fresh.Length && RowOrder.Instance.Compare(fresh[next], row) < 0)
                merged[at++] = fresh[next++];
            merged[at++] = row;
        }

        while (next < fresh.Length)
            merged[at++] = fresh[next++];
        return merged;
    }
}
