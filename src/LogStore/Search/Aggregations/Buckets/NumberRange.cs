namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A range of numbers: from, included, up to <paramref name="To"/>, not included.</summary>
internal sealed record NumberRange(string Key, double From, double To);
