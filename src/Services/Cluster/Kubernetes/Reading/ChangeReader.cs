using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Reads from managed fields who changed an object last. The fields themselves, most of an object's bytes, are passed over.</summary>
internal static class ChangeReader
{
    /// <summary>The reader stands at the array; false where the buffer ends within it.</summary>
    public static bool TryReadLatest(ref Utf8JsonReader reader, StringPool strings, out ObjectChange? latest)
    {
        latest = null;
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.TrySkip();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (!TryRead(ref reader, strings, out var change))
                return false;
            if (change is not null && (latest is null || change.At > latest.At))
                latest = change;
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool TryRead(ref Utf8JsonReader reader, StringPool strings, out ObjectChange? change)
    {
        change = null;
        var manager = "";
        var subresource = "";
        DateTimeOffset? at = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isManager, isTime, isSubresource) = (reader.ValueTextEquals("manager"u8), reader.ValueTextEquals("time"u8), reader.ValueTextEquals("subresource"u8));
            if (!isManager && !isTime && !isSubresource)
            {
                if (!reader.TrySkip())
                    return false;
                continue;
            }

            if (!reader.Read())
                return false;
            if (isManager)
                manager = JsonText.Shared(ref reader, strings);
            else if (isSubresource)
                subresource = JsonText.Shared(ref reader, strings);
            else if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time))
                at = time;
        }

        if (reader.TokenType != JsonTokenType.EndObject)
            return false;
        // A status is what was seen, not what somebody changed.
        change = at is { } known && subresource != "status" ? new ObjectChange(known, manager) : null;
        return true;
    }
}
