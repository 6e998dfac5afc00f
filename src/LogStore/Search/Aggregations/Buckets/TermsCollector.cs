using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A bucket for each term, numbered by what the term is: its place in a table, a whole number, or the bits of a floating-point number.</summary>
internal sealed class TermsCollector : BucketCollector
{
    private readonly TermsAggregation aggregation;
    private readonly ResolvedField field;
    private readonly CollectorContext context;
    private readonly BucketKeys keys;
    private readonly TermValues? terms;
    private readonly LongValues? longs;
    private readonly DoubleValues? doubles;
    private readonly TermFilter? filter;
    private readonly BucketArray<int> bucketOfTerm;

    public TermsCollector(TermsAggregation aggregation, ResolvedField field, CollectorContext context)
        : base(aggregation, context)
    {
        (this.aggregation, this.field, this.context) = (aggregation, field, context);
        keys = new(context.Budget);
        bucketOfTerm = new(context.Budget, 0, sizeof(int));
        filter = field.IsEmpty ? null : aggregation.Includes?.Filter(field);
        if (!field.IsNumeric)
            terms = field.Terms(context.Budget);
        else if (field.Kind == ValueKind.Double)
            doubles = field.Doubles();
        else
            longs = field.Longs();
        if (terms is not null)
            terms.Filter = filter;
    }

    public override void Collect(in RowBatch batch)
    {
        if (terms is not null)
            CollectTerms(batch, terms);
        else if (longs is not null)
            CollectLongs(batch, longs);
        else
            CollectDoubles(batch, doubles!);
        Pass(batch);
    }

    public override Action? CountWhole(Segment segment)
    {
        if (terms is null || HasChildren || field.Missing is not null || field.Column is null || segment.Column(field.Column)?.CountTerms() is not { } counts)
            return null;
        return () =>
        {
            for (var ordinal = 0; ordinal < counts.Terms.Count; ordinal++)
                if (counts.Rows[ordinal] > 0 && counts.IsValue(ordinal) && terms.Number(counts.Terms[ordinal]) is >= 0 and var term)
                    Count(keys.Add(0, term), counts.Rows[ordinal]);
        };
    }

    public override void Finish()
    {
        if (aggregation.MinimumDocCount == 0)
            AddAllTerms();
        base.Finish();
    }

    public override AggregationResult Build(int owner) => new TermsBuilder(aggregation, field, this).Build(owner);

    /// <summary>The buckets of an owner.</summary>
    public ReadOnlySpan<int> Buckets(int owner) => keys.Of(owner);

    public TermKey KeyOf(int bucket) => terms is not null ? new(terms.Table[(int)keys.KeyOf(bucket)].ToArray())
        : longs is not null ? new(keys.KeyOf(bucket)) : TermKey.Of(BitConverter.Int64BitsToDouble(keys.KeyOf(bucket)));

    public int CompareKeys(int left, int right)
        => terms is not null ? terms.Table[(int)keys.KeyOf(left)].SequenceCompareTo(terms.Table[(int)keys.KeyOf(right)])
            : longs is not null ? keys.KeyOf(left).CompareTo(keys.KeyOf(right))
            : BitConverter.Int64BitsToDouble(keys.KeyOf(left)).CompareTo(BitConverter.Int64BitsToDouble(keys.KeyOf(right)));

    public double OrderValue(int bucket, OrderKey key) => ChildValue(bucket, key.Path as string[] ?? [.. key.Path]);

    public IReadOnlyList<AggregationResult> Below(int bucket) => ChildrenOf(bucket);

    private void CollectTerms(in RowBatch batch, TermValues values)
    {
        values.Load(batch);
        var indices = values.Indices;
        var found = values.Terms;
        if (batch.HasOneOwner)
        {
            for (var place = 0; place < found.Length; place++)
                Take(batch.Rows[indices[place]], BucketOf(found[place]));
            return;
        }
        for (var place = 0; place < found.Length; place++)
            Take(batch.Rows[indices[place]], keys.Add(batch.OwnerOf(indices[place]), found[place]));
    }

    /// <summary>The bucket of a term at the root, of which each is looked up once.</summary>
    private int BucketOf(int term)
    {
        ref var known = ref bucketOfTerm[term];
        if (known == 0)
            known = keys.Add(0, term) + 1;
        return known - 1;
    }

    private void CollectLongs(in RowBatch batch, LongValues values)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            for (var value = starts[row]; value < starts[row + 1]; value++)
                if ((value == starts[row] || numbers[value] != numbers[value - 1]) && filter?.Accepts(numbers[value]) != false)
                    Take(row, keys.Add(batch.OwnerOf(index), numbers[value]));
        }
    }

    private void CollectDoubles(in RowBatch batch, DoubleValues values)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            for (var value = starts[row]; value < starts[row + 1]; value++)
                if ((value == starts[row] || numbers[value] != numbers[value - 1]) && filter?.Accepts(numbers[value]) != false)
                    Take(row, keys.Add(batch.OwnerOf(index), BitConverter.DoubleToInt64Bits(numbers[value])));
        }
    }

    /// <summary>With a minimum of no documents every term of the index is a bucket of every owner.</summary>
    private void AddAllTerms()
    {
        var owners = new HashSet<int> { 0 };
        for (var bucket = 0; bucket < keys.Count; bucket++)
            owners.Add(keys.OwnerOf(bucket));
        foreach (var segment in context.View.Segments)
            for (var index = 0; index < segment.BlockCount; index++)
            {
                context.Search.CancellationToken.ThrowIfCancellationRequested();
                using var block = new SearchBlock(context.Target, segment, index);
                AddAllTerms(block, owners);
            }
    }

    private void AddAllTerms(SearchBlock block, HashSet<int> owners)
    {
        var live = block.Rent();
        block.FillLive(live);
        var rows = new List<int>();
        foreach (var row in live)
            rows.Add(row);
        var batch = new RowBatch(block, rows.ToArray(), []);
        terms?.Load(batch);
        longs?.Load(block);
        doubles?.Load(block);
        foreach (var owner in owners)
        {
            if (terms is not null)
                foreach (var term in terms.Terms)
                    keys.Add(owner, term);
            else
                AddAllNumbers(block, rows, owner);
        }
    }

    private void AddAllNumbers(SearchBlock block, List<int> rows, int owner)
    {
        var starts = longs is not null ? longs.Starts(block) : doubles!.Starts(block);
        foreach (var row in rows)
            for (var value = starts[row]; value < starts[row + 1]; value++)
                if (longs is not null && filter?.Accepts(longs.Values(block)[value]) != false)
                    keys.Add(owner, longs.Values(block)[value]);
                else if (doubles is not null && filter?.Accepts(doubles.Values(block)[value]) != false)
                    keys.Add(owner, BitConverter.DoubleToInt64Bits(doubles.Values(block)[value]));
    }
}
