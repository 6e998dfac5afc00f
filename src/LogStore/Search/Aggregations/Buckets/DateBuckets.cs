using System.Text.Json;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Writes intervals of time.</summary>
internal static class DateBuckets
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<DateBucket> buckets, bool keyed, bool typedKeys)
    {
        if (keyed)
            writer.WriteStartObject("buckets");
        else
            writer.WriteStartArray("buckets");
        foreach (var bucket in buckets)
        {
            if (keyed)
                writer.WriteStartObject(bucket.KeyText);
            else
                writer.WriteStartObject();
            if (!bucket.Format.IsRaw)
                writer.WriteString("key_as_string", bucket.KeyText);
            writer.WriteNumber("key", bucket.Key);
            writer.WriteNumber("doc_count", bucket.DocCount);
            foreach (var child in bucket.Children)
                child.Write(writer, typedKeys);
            writer.WriteEndObject();
        }
        if (keyed)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }
}
