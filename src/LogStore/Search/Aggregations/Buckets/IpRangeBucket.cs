using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The rows with an address in a range.</summary>
internal sealed record IpRangeBucket : Bucket
{
    public required IpRange Range { get; init; }

    public override string KeyText => Range.Key;
}
