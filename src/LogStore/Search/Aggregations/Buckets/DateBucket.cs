using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>An interval of time that begins at its key, milliseconds since 1970.</summary>
internal sealed record DateBucket : Bucket
{
    public required long Key { get; init; }

    public required ValueFormat Format { get; init; }

    public override string KeyText => Format.Format(Key);

    public override double KeyNumber => Key;

    public void WriteKey(Utf8JsonWriter writer)
    {
        if (!Format.IsRaw)
            writer.WriteString("key_as_string", KeyText);
        writer.WriteNumber("key", Key);
    }
}
