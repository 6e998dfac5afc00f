using System.IO.Enumeration;

namespace Dashboard.LogStore.Storage;

/// <summary>Deletes what is older or larger than its rule allows.</summary>
internal sealed class Retention(ILogStoreEngine engine, IReadOnlyList<RetentionRule> rules, TimeProvider time)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
            return;
        var groups = engine.Indices.GroupBy(index => rules.FirstOrDefault(rule => FileSystemName.MatchesSimpleExpression(rule.Pattern, index.Name, false)));
        foreach (var group in groups)
            if (group.Key is { } rule)
                await ApplyAsync(rule, [.. group], cancellationToken);
    }

    private async Task ApplyAsync(RetentionRule rule, IReadOnlyList<LogIndex> indices, CancellationToken cancellationToken)
    {
        var kept = new List<(string Name, DateTimeOffset Newest, long Bytes)>();
        foreach (var index in indices)
        {
            if (!engine.Statistics(index.Name).TryGet(out var statistics, out _))
                continue;
            var newest = Newest(index);
            if (rule.MaximumAge is { } age && newest < time.GetUtcNow() - age)
                await engine.DeleteIndexAsync(index.Name, cancellationToken);
            else
                kept.Add((index.Name, newest, statistics.Bytes));
        }
        if (rule.MaximumBytes is not { } most)
            return;
        var total = kept.Sum(index => index.Bytes);
        // The newest is being written to; it stays however large it is.
        foreach (var (name, _, bytes) in kept.OrderBy(index => index.Newest).SkipLast(1))
        {
            if (total <= most)
                return;
            await engine.DeleteIndexAsync(name, cancellationToken);
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
