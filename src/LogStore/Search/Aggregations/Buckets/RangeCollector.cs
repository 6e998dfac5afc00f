using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Puts each row into every range that one of its numbers is in.</summary>
internal sealed class RangeCollector : BucketCollector
{
    private readonly RangeAggregation aggregation;
    private readonly ResolvedField field;
    private readonly ValueFormat format;
    private readonly DoubleValues? values;
    private readonly NumberRange[] ranges;

    public RangeCollector(RangeAggregation aggregation, ResolvedField field, ValueFormat format, CollectorContext context)
        : base(aggregation, context)
    {
        (this.aggregation, this.field, this.format) = (aggregation, field, format);
        values = field.IsEmpty ? null : (field.IsNumeric ? field with { Format = format } : field with { Format = format, Kind = ValueKind.Double }).Doubles();
        ranges = [.. aggregation.Ranges.Select(RangeOf).OrderBy(range => range.From).ThenBy(range => range.To)];
    }

    public override void Collect(in RowBatch batch)
    {
        if (values is null)
            return;
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var mine = numbers[starts[row]..starts[row + 1]];
            for (var place = 0; place < ranges.Length; place++)
                if (AnyIn(mine, ranges[place]))
                    Take(row, BucketOf(batch.OwnerOf(index), place));
        }
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var buckets = new List<RangeBucket>();
        for (var place = 0; place < ranges.Length; place++)
        {
            var bucket = owner == EmptyBucket ? EmptyBucket : BucketOf(owner, place);
            buckets.Add(new() { Range = ranges[place], DocCount = CountOf(bucket), Children = ChildrenOf(bucket) });
        }
        return new RangeResult { Aggregation = aggregation, Definition = aggregation, Format = format, Ranges = buckets, IsUnmapped = field.IsEmpty };
    }

    private static bool AnyIn(ReadOnlySpan<double> numbers, NumberRange range)
    {
        foreach (var number in numbers)
            if (number >= range.From && number < range.To)
                return true;
        return false;
    }

    private NumberRange RangeOf(RequestedRange range)
    {
        var from = range.From is null ? double.NegativeInfinity : Number(range.From);
        var to = range.To is null ? double.PositiveInfinity : Number(range.To);
        return new(range.Key ?? $"{Text(from)}-{Text(to)}", from, to);
    }

    private double Number(DslNode node)
        => format is DateValueFormat dates && node.IsNumber ? dates.ParseNumber(node.Text) : format.ParseDouble(node.Text, ValueKind.Double);

    private string Text(double end) => double.IsInfinity(end) ? "*" : format.Format(end);

    private int BucketOf(int owner, int place) => owner * ranges.Length + place;
}
