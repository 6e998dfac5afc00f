using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The rows with a number in a range.</summary>
internal sealed record RangeBucket : Bucket
{
    public required NumberRange Range { get; init; }

    public override string KeyText => Range.Key;
}
