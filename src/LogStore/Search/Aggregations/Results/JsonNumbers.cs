using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>Numbers in the answer as Java writes them: <c>2.0</c>, <c>1.5E12</c>.</summary>
internal static class JsonNumbers
{
    /// <summary>A number; one that is not finite is a string, as in Elasticsearch.</summary>
    public static void WriteDouble(this Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteRawValue(JavaNumber.Format(value), skipInputValidation: true);
        else
            writer.WriteStringValue(JavaNumber.Format(value));
    }

    public static void WriteDouble(this Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        writer.WriteDouble(value);
    }

    public static void WriteDoubleOrNull(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
            writer.WriteDouble(name, number);
        else
            writer.WriteNull(name);
    }
}
