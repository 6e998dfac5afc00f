using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The rows of one of several filters.</summary>
internal sealed record FilterBucket : Bucket
{
    public required string Name { get; init; }

    public override string KeyText => Name;
}
