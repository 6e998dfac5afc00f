using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Hashes values into a sketch for each bucket; a term of a dictionary is hashed once.</summary>
internal sealed class CardinalityCollector(CardinalityAggregation aggregation, ResolvedField field, CollectorContext context) : Collector
{
    private readonly BucketArray<DistinctSketch?> sketches = new(context.Budget, null, sizeof(long));
    private readonly DoubleValues? doubles = field.Kind == ValueKind.Double ? field.Doubles() : null;
    private readonly LongValues? longs = field.IsNumeric && field.Kind != ValueKind.Double ? field.Longs() : null;
    private TermDictionary? dictionary;
    private ulong[] hashes = [];

    public override void Collect(in RowBatch batch)
    {
        if (doubles is not null)
            CollectNumbers(batch, doubles);
        else if (longs is not null)
            CollectNumbers(batch, longs);
        else if (field.Column is not null && batch.Block.Read(field.Column) is StringBlock block)
            CollectTerms(batch, block);
        else if (field.Missing is not null)
            for (var index = 0; index < batch.Rows.Length; index++)
                SketchOf(batch.OwnerOf(index)).Add(MissingHash());
    }

    public override AggregationResult Build(int owner)
        => new CardinalityResult { Aggregation = aggregation, Sketch = sketches.Peek(owner) ?? new(aggregation.Precision) };

    public override double SortValue(int owner, ReadOnlySpan<string> path) => sketches.Peek(owner)?.Cardinality ?? 0;

    private void CollectNumbers(in RowBatch batch, DoubleValues values)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
            for (var value = starts[batch.Rows[index]]; value < starts[batch.Rows[index] + 1]; value++)
                SketchOf(batch.OwnerOf(index)).Add(Hash(numbers[value]));
    }

    private void CollectNumbers(in RowBatch batch, LongValues values)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
            for (var value = starts[batch.Rows[index]]; value < starts[batch.Rows[index] + 1]; value++)
                SketchOf(batch.OwnerOf(index)).Add(Mix((ulong)numbers[value]));
    }

    private void CollectTerms(in RowBatch batch, StringBlock block)
    {
        if (block.HasDictionary && !ReferenceEquals(dictionary, block.Dictionary))
            Use(block.Dictionary);
        var ordinals = block.HasDictionary ? block.Ordinals : [];
        var starts = block.Starts;
        var (lastOwner, lastOrdinal) = (-1, -1);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var owner = batch.OwnerOf(index);
            var row = batch.Rows[index];
            for (var value = starts[row]; value < starts[row + 1]; value++)
            {
                // Rows are sorted by stream: a term often stands where it stood in the row before.
                if (block.HasDictionary && lastOwner == owner && lastOrdinal == ordinals[value])
                    continue;
                (lastOwner, lastOrdinal) = (owner, block.HasDictionary ? ordinals[value] : -1);
                SketchOf(owner).Add(block.HasDictionary ? hashes[lastOrdinal] : TokenHash.OfLowercased(block.Value(value)));
            }
            if (starts[row] == starts[row + 1] && field.Missing is not null)
                SketchOf(owner).Add(MissingHash());
        }
    }

    private void Use(TermDictionary next)
    {
        dictionary = next;
        if (hashes.Length < next.Count)
            hashes = new ulong[next.Count];
        for (var ordinal = 0; ordinal < next.Count; ordinal++)
            hashes[ordinal] = TokenHash.OfLowercased(next[ordinal]);
    }

    private DistinctSketch SketchOf(int owner)
    {
        ref var sketch = ref sketches[owner];
        if (sketch is not null)
            return sketch;
        // What it may grow to, so that a limit is met before the memory is taken.
        context.Budget.Reserve(owner == 0 ? 1 << aggregation.Precision : 256);
        return sketch = new(aggregation.Precision);
    }

    private ulong MissingHash() => TokenHash.OfLowercased(field.Format.ParseTerm(field.Missing!.Text, field.Kind));

    /// <summary>By the bits: a whole number of another index is another value, as in Elasticsearch.</summary>
    private static ulong Hash(double value) => Mix((ulong)BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCD;
        bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53;
        return bits ^ (bits >> 33);
    }
}
