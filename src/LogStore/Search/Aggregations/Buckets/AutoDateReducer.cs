using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Rounding;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>
/// Chooses the interval: the finest unit of which, gaps included, not more than its largest multiple times the target are needed, then the least multiple
/// that brings the buckets down to the target.
/// </summary>
internal sealed class AutoDateReducer(AutoDateHistogramResult leader, IReadOnlyList<AutoDateHistogramResult> parts, ReduceContext context)
{
    private readonly int target = leader.Definition.Target;

    public AutoDateHistogramResult Reduce()
    {
        var level = parts.Max(part => part.Level);
        var buckets = Merge([.. parts.SelectMany(part => part.Intervals)], level);
        (buckets, level) = Coarsen(buckets, level);
        if (buckets.Count > 0)
        {
            level = Fitting(buckets[0].Key, buckets[^1].Key, level);
            buckets = Filled(Merge(buckets, level), leader.Roundings[level]);
            (buckets, level) = Coarsen(buckets, level);
        }
        var multiple = MultipleFor(buckets.Count, level);
        var joined = multiple == 1 ? buckets : Join(buckets, multiple, leader.Roundings[level]);
        context.Take(joined.Count);
        return leader.Copy(joined, level, multiple);
    }

    private List<DateBucket> Merge(IReadOnlyList<DateBucket> buckets, int level)
        => [.. buckets.GroupBy(bucket => leader.Roundings[level].Round(bucket.Key)).OrderBy(group => group.Key).Select(group => Together(group.Key, [.. group]))];

    private DateBucket Together(long key, IReadOnlyList<DateBucket> same) => new()
    {
        Key = key,
        DocCount = same.Sum(bucket => bucket.DocCount),
        Format = leader.Format,
        Children = context.Reduce([.. same.Select(bucket => bucket.Children)]),
    };

    private (List<DateBucket> Buckets, int Level) Coarsen(List<DateBucket> buckets, int level)
    {
        while (buckets.Count > (long)target * AutoInterval.All[level].MostMultiple && level < AutoInterval.All.Count - 1)
            buckets = Merge(buckets, ++level);
        return (buckets, level);
    }

    private int Fitting(long first, long last, int level)
    {
        // By the rough length of the units first, so that no more than a few steps are counted out.
        var current = level;
        for (var next = level + 1; next < AutoInterval.All.Count && last - first > target * AutoInterval.All[next].RoughMillis; next++)
            current++;
        while (current < AutoInterval.All.Count - 1 && Needed(first, last, leader.Roundings[current], (long)target * AutoInterval.All[current].MostMultiple))
            current++;
        return current;
    }

    private static bool Needed(long first, long last, DateRounding rounding, long most)
    {
        long count = 0;
        for (var key = first; key < last; key = rounding.Next(key))
            if (++count > most)
                return true;
        return false;
    }

    private List<DateBucket> Filled(List<DateBucket> found, DateRounding rounding)
    {
        var nothing = context.Reduce([leader.Nothing]);
        var filled = new List<DateBucket>();
        foreach (var bucket in found)
        {
            if (filled.Count > 0)
                for (var key = rounding.Next(filled[^1].Key); key < bucket.Key; key = rounding.Next(key))
                    filled.Add(new() { Key = key, DocCount = 0, Format = leader.Format, Children = nothing });
            filled.Add(bucket);
        }
        return filled;
    }

    private int MultipleFor(int count, int level)
    {
        if (count <= target)
            return 1;
        foreach (var multiple in AutoInterval.All[level].Multiples)
            if ((count + multiple - 1) / multiple <= target)
                return multiple;
        return 1;
    }

    private List<DateBucket> Join(List<DateBucket> buckets, int multiple, DateRounding rounding)
        => [.. buckets.Chunk(multiple).Select(chunk => Together(rounding.Round(chunk[0].Key), chunk))];
}
