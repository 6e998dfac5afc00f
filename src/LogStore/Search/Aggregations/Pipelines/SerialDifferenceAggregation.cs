using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary><c>serial_diff</c>: how much more than so many buckets before.</summary>
internal sealed record SerialDifferenceAggregation : PipelineAggregation
{
    public required int Lag { get; init; }

    public override bool IsParent => true;

    public override IReadOnlyList<Bucket> Apply(MultiBucketResult around)
    {
        var format = PipelineReader.FormatOf(Format);
        var values = new Queue<double?>();
        var result = new List<Bucket>();
        foreach (var bucket in around.Buckets)
        {
            var value = Paths[0].Resolve(around, bucket, Gaps);
            var before = values.Count == Lag ? values.Dequeue() : null;
            values.Enqueue(value);
            result.Add(value is null or double.NaN || before is null or double.NaN ? bucket
                : bucket with { Children = [.. bucket.Children, new SimpleValueResult { Aggregation = this, Number = value - before, Format = format }] });
        }
        return result;
    }

    public static SerialDifferenceAggregation Read(AggregationHeader header)
    {
        var gaps = PipelineReader.Gaps(header, "lag");
        var lag = header.Body.Find("lag") is { } node ? int.TryParse(node.Text, out var number) && number > 0 ? number
            : throw AggregationErrors.Parsing($"Lag must be a positive, non-zero integer.  Value supplied was{node.Text} in [{header.Name}].", node.Position) : 1;
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Paths = PipelineReader.Paths(header), Gaps = gaps, Format = header.Body.Find("format")?.Text, Lag = lag };
    }
}
