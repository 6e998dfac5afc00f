using System.Globalization;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>sampler</c>: the best-scoring rows of each index.</summary>
internal sealed record SamplerAggregation : Aggregation
{
    public required int ShardSize { get; init; }

    public override bool IsSingleBucket => true;

    public override Collector Build(CollectorContext context)
        => Children.Aggregations.Count == 0 ? throw AggregationErrors.Execution("Sampler aggregation must be used with child aggregations.") : new SamplerCollector(this, context);

    public static SamplerAggregation Read(AggregationHeader header)
    {
        var size = 100;
        foreach (var member in header.Body.Members)
        {
            if (member.Name != "shard_size" || !member.Value.IsNumber || !int.TryParse(member.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out size))
                throw AggregationErrors.Parsing($"Unsupported property \"{member.Name}\" for aggregation \"{header.Name}", member.Value.Position);
            if (size <= 0)
                throw AggregationErrors.IllegalArgument($"[shardSize] must be greater than 0. Found [{size}] in [{header.Name}]");
        }
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, ShardSize = size };
    }
}
