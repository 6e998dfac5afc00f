using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Reads string values where the reader stands.</summary>
internal static class JsonText
{
    /// <summary>A string that many objects have; empty where the value is no string.</summary>
    public static string Shared(ref Utf8JsonReader reader, StringPool pool)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return "";
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
            return pool.Get(reader.ValueSpan);
        return pool.Get(reader.GetString());
    }

    /// <summary>A string that hardly repeats; empty where the value is no string.</summary>
    public static string Own(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
}
