namespace Dashboard.Services.Cluster.Lists.Sharing;

/// <summary>
/// Keeps one copy of texts that repeat over many rows (namespaces, nodes, states, labels). Bounded: when it is full, it starts anew, and
/// what was handed out stays valid. Not for several threads at once.
/// </summary>
internal sealed class StringPool(int capacity = 16_384)
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<IReadOnlyDictionary<string, string>>> maps = [];
    private int mapCount;

    public string? Get(string? text)
    {
        if (text is null || text.Length > 256)
            return text;
        if (texts.TryGetValue(text, out var known))
            return known;
        if (texts.Count >= capacity)
            texts.Clear();
        texts.Add(text);
        return text;
    }

    /// <summary>One copy of equal label sets: the pods of a workload share theirs.</summary>
    public IReadOnlyDictionary<string, string> Get(IReadOnlyDictionary<string, string> map)
    {
        if (map.Count == 0)
            return Empty;

        var hash = 0;
        foreach (var (key, value) in map)
            hash ^= HashCode.Combine(key, value);
        if (maps.TryGetValue(hash, out var candidates) && candidates.Find(candidate => Same(candidate, map)) is { } known)
            return known;

        if (mapCount >= capacity)
        {
            maps.Clear();
            mapCount = 0;
            candidates = null;
        }

        var copy = map.ToDictionary(pair => Get(pair.Key)!, pair => Get(pair.Value)!, StringComparer.Ordinal);
        if (candidates is null)
            maps[hash] = candidates = [];
        candidates.Add(copy);
        mapCount++;
        return copy;
    }

    private static readonly Dictionary<string, string> Empty = [];

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        if (one.Count != other.Count)
            return false;
        foreach (var (key, value) in one)
        {
            if (!other.TryGetValue(key, out var theirs) || theirs != value)
                return false;
        }

        return true;
    }
}
