using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A combination of keys and what was found with it.</summary>
internal sealed record CompositeBucket : Bucket
{
    public required CompositeKey Key { get; init; }

    public override string KeyText => string.Join('|', Key.Parts.Select(part => part is { IsBytes: true } bytes ? System.Text.Encoding.UTF8.GetString(bytes.Bytes) : $"{part?.Number}"));
}
