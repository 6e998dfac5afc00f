using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A term and what was found with it.</summary>
internal sealed record TermBucket : Bucket
{
    public required TermKey Key { get; init; }

    public required ValueFormat Format { get; init; }

    /// <summary>How far the count may be off, -1 where nobody knows.</summary>
    public long Error { get; init; }

    public override string KeyText => Key.IsBytes ? Format.Format(Key.Bytes) : Key.IsDouble ? Format.Format(Key.Double) : Format.Format(Key.Long);

    public override double KeyNumber => Key.Number;
}
