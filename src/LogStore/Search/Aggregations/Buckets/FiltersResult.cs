using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>filters</c> found.</summary>
internal sealed class FiltersResult : MultiBucketResult
{
    public required FiltersAggregation Definition { get; init; }

    public required IReadOnlyList<FilterBucket> Filters { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Filters;

    public override string TypedName => "filters";

    public override string ClassName => "InternalFilters";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets)
        => new FiltersResult { Aggregation = Aggregation, Definition = Definition, Filters = [.. buckets.Cast<FilterBucket>()] };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context) => ReduceByPlace(parts, context);

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => WriteBuckets(writer, Filters, Definition.Keyed, typedKeys, _ => { });
}
