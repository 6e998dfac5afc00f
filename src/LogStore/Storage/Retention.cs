using System.IO.Enumeration;

namespace Dashboard.LogStore.Storage;

/// <summary>Finds what is older or larger than its rule allows.</summary>
internal sealed class Retention(ILogStoreEngine engine, IReadOnlyList<RetentionRule> rules, TimeProvider time)
{
    /// <summary>The indices to delete, those of a rule oldest first.</summary>
    public IReadOnlyList<LogIndex> Find()
    {
        if (rules.Count == 0)
            return [];
        var groups = engine.Indices.GroupBy(index => rules.FirstOrDefault(rule => FileSystemName.MatchesSimpleExpression(rule.Pattern, index.Name, false)));
        return [.. groups.Where(group => group.Key is not null).SelectMany(group => Find(group.Key!, group))];
    }

    private IEnumerable<LogIndex> Find(RetentionRule rule, IEnumerable<LogIndex> indices)
    {
        var kept = new List<(LogIndex Index, long Bytes)>();
        foreach (var (index, newest) in indices.Select(index => (Index: index, Newest: Newest(index))).OrderBy(pair => pair.Newest))
        {
            if (rule.MaximumAge is { } age && newest < time.GetUtcNow() - age)
                yield return index;
            else if (engine.Statistics(index.Name).TryGet(out var statistics, out _))
                kept.Add((index, statistics.Bytes));
        }

        var total = kept.Sum(pair => pair.Bytes);
        // The newest is being written to; it stays however large it is.
        foreach (var (index, bytes) in kept.SkipLast(1))
        {
            if (rule.MaximumBytes is not { } most || total <= most)
                yield break;
            yield return index;
            total -= bytes;
        }
    }

    /// <summary>The newest document's time, or that of the index where none has one.</summary>
    private DateTimeOffset Newest(LogIndex index)
    {
        if (!engine.OpenView(index.Name).TryGet(out var view, out _))
            return index.Created;
        using (view)
        {
            var newest = view.Segments.Max(segment => segment.Times?.To);
            return newest is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(milliseconds, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())) : index.Created;
        }
    }
}
