namespace Dashboard.Services.Cluster.Search;

/// <summary>The best hits of one kind.</summary>
internal static class HitList
{
    private const int Most = 20;

    public static IReadOnlyList<SearchHit> Of(ApiResource resource, IEnumerable<ObjectName> names, SearchText text)
    {
        var best = new PriorityQueue<ObjectName, (int Rank, int Length, string Name)>(Comparer<(int, int, string)>.Create((x, y) => Compare(y, x)));
        foreach (var name in names)
        {
            if (text.Rank(name.Namespace, name.Name) is not { } rank)
                continue;
            var priority = (rank, name.Name.Length, name.Name);
            if (best.Count < Most)
                best.Enqueue(name, priority);
            else
                best.EnqueueDequeue(name, priority);
        }

        var hits = new List<SearchHit>(best.Count);
        while (best.TryDequeue(out var name, out var priority))
            hits.Add(new SearchHit(resource, name.Namespace, name.Name, priority.Rank));
        hits.Reverse();
        return hits;
    }

    private static int Compare((int Rank, int Length, string Name) x, (int Rank, int Length, string Name) y)
    {
        var order = x.Rank.CompareTo(y.Rank);
        order = order != 0 ? order : x.Length.CompareTo(y.Length);
        return order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
    }
}
