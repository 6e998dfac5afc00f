using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary><c>cumulative_sum</c>: the sum of this bucket and all before it.</summary>
internal sealed record CumulativeSumAggregation : PipelineAggregation
{
    public override bool IsParent => true;

    public override IReadOnlyList<Bucket> Apply(MultiBucketResult around)
    {
        var format = PipelineReader.FormatOf(Format);
        double sum = 0;
        var result = new List<Bucket>();
        foreach (var bucket in around.Buckets)
        {
            sum += Paths[0].Resolve(around, bucket, GapPolicy.InsertZeros) ?? 0;
            result.Add(bucket with { Children = [.. bucket.Children, new SimpleValueResult { Aggregation = this, Number = sum, Format = format }] });
        }
        return result;
    }

    public static CumulativeSumAggregation Read(AggregationHeader header)
    {
        PipelineReader.Check(header, "buckets_path", "format");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Paths = PipelineReader.Paths(header), Format = header.Body.Find("format")?.Text };
    }
}
