using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>
/// Keeps rows where they stand while somebody looks at them or points at them: what is above and within the visible part changes in place
/// only, and what is gone from it stays as such; everything below takes the new order at once.
/// </summary>
internal static class HeldOrder
{
    /// <param name="shown">The rows as they stand.</param>
    /// <param name="wanted">The rows as they would stand.</param>
    /// <param name="pinned">How many rows from the start must not move.</param>
    /// <param name="find">An object's latest state; null when it is gone.</param>
    /// <param name="since">The list's version from which on changes wait.</param>
    /// <param name="waiting">How many changes wait.</param>
    public static List<ResourceRow> Arrange(
        IReadOnlyList<ResourceRow> shown, IReadOnlyList<ResourceRow> wanted, int pinned, Func<RowKey, ResourceRow?> find, long since, out int waiting)
    {
        pinned = Math.Min(pinned, shown.Count);
        var places = new Dictionary<RowKey, int>(wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
            places[wanted[i].Key] = i;

        waiting = 0;
        var arranged = new List<ResourceRow>(wanted.Count + pinned);
        var kept = new HashSet<RowKey>(pinned);
        var before = -1;
        for (var i = 0; i < pinned; i++)
        {
            var key = shown[i].Key;
            kept.Add(key);
            if (places.TryGetValue(key, out var place))
            {
                // Each step back means that some row moved.
                waiting += place < before ? 1 : 0;
                before = place;
                arranged.Add(wanted[place]);
                continue;
            }

            waiting++;
            arranged.Add(find(key) ?? (shown[i].Gone ? shown[i] : shown[i].AsGone()));
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (kept.Contains(wanted[i].Key))
                continue;
            arranged.Add(wanted[i]);
            waiting += i < pinned && wanted[i].Revision > since ? 1 : 0;
        }

        return arranged;
    }
}
