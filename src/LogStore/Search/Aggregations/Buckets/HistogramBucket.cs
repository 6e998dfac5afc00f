using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>An interval of numbers that begins at its key.</summary>
internal sealed record HistogramBucket : Bucket
{
    public required double Key { get; init; }

    public required ValueFormat Format { get; init; }

    public override string KeyText => Format.Format(Key);

    public override double KeyNumber => Key;
}
