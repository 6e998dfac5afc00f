using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Keeps the first keys, as many as the page has, and what was counted for them. Only at the top.</summary>
internal sealed class CompositeCollector : BucketCollector
{
    private const int EntryBytes = 160;

    private readonly CompositeAggregation aggregation;
    private readonly CollectorContext context;
    private readonly CompositeReader[] readers;
    private readonly CompositeKey? after;
    private readonly SortedSet<CompositeKey> kept;
    private readonly Dictionary<CompositeKey, int> buckets = [];
    private readonly List<TermKey?>[] found;
    private int made;

    public CompositeCollector(CompositeAggregation aggregation, CollectorContext context)
        : base(aggregation, context)
    {
        (this.aggregation, this.context) = (aggregation, context);
        var isOfAll = context.Search.Request.Query is MatchAllQuery;
        readers =
        [
            .. aggregation.Sources.Select((source, place) => new CompositeReader(source, context)
            {
                IsLead = isOfAll && place == 0 && source.Ascending && !(source.TakesMissing && aggregation.After is null),
            }),
        ];
        found = [.. readers.Select(_ => new List<TermKey?>())];
        kept = new(Comparer<CompositeKey>.Create((left, right) => left.CompareTo(right, aggregation.Sources)));
        if (aggregation.After is { } node)
            after = new([.. readers.Select(reader => reader.Parse(node.Find(reader.Source.Name)!))]);
    }

    public override void Collect(in RowBatch batch)
    {
        foreach (var row in batch.Rows)
        {
            var isComplete = true;
            for (var place = 0; place < readers.Length && isComplete; place++)
            {
                found[place].Clear();
                readers[place].Read(batch, row, found[place]);
                isComplete = found[place].Count > 0;
            }
            if (isComplete)
                TakeAll(row, new TermKey?[readers.Length], 0, true);
        }
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var result = new List<CompositeBucket>();
        foreach (var key in kept)
            result.Add(new() { Key = key, DocCount = CountOf(buckets[key]), Children = ChildrenOf(buckets[key]) });
        return new CompositeResult { Aggregation = aggregation, Definition = aggregation, Combinations = result, Readers = readers, IsUnmapped = readers.Any(reader => reader.Field.IsEmpty) };
    }

    private void TakeAll(int row, TermKey?[] parts, int place, bool counts)
    {
        if (place == parts.Length)
        {
            TakeOne(row, new CompositeKey((TermKey?[])parts.Clone()), counts);
            return;
        }
        var keys = found[place];
        for (var index = 0; index < keys.Count; index++)
        {
            parts[place] = keys[index];
            TakeAll(row, parts, place + 1, counts && !(index > 0 && readers[place].CountsOnce && keys[index] == keys[index - 1]));
        }
    }

    // Elasticsearch counts by the field's index, where a row is once under a key, but shows the row to the sub-aggregations by its values.
    private void TakeOne(int row, CompositeKey key, bool counts)
    {
        if (buckets.TryGetValue(key, out var bucket))
        {
            if (counts)
                Take(row, bucket);
            else
                ShowAgain(row, bucket);
            return;
        }
        if (!counts)
            return;
        if (after is not null && key.CompareTo(after, aggregation.Sources) <= 0)
            return;
        if (kept.Count == aggregation.Size)
        {
            var last = kept.Max!;
            if (key.CompareTo(last, aggregation.Sources) > 0)
                return;
            kept.Remove(last);
            buckets.Remove(last);
        }
        else
            context.Budget.Reserve(EntryBytes);
        kept.Add(key);
        buckets[key] = made;
        Take(row, made++);
    }
}
