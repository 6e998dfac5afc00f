using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Values;

/// <summary>Reads the buckets of a <c>terms</c> aggregation.</summary>
internal static class ValueReader
{
    private static readonly JsonElement True = JsonElement.Parse("true");
    private static readonly JsonElement False = JsonElement.Parse("false");

    public static IReadOnlyList<ValueCount> Buckets(JsonElement aggregation) => [.. aggregation.Items("buckets").Select(Bucket)];

    public static ValueCount Bucket(JsonElement bucket)
    {
        var key = bucket.At("key") ?? default;
        var text = bucket.Text("key_as_string");
        // Booleans are counted as 0 and 1.
        var value = key.ValueKind == JsonValueKind.Number && text is "true" or "false" ? text == "true" ? True : False : key.Clone();
        return new(value, text ?? Text(key), bucket.Integer("doc_count") ?? 0);
    }

    private static string Text(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.String => key.GetString()!,
        JsonValueKind.Number when key.TryGetDouble(out var number) && Math.Abs(number) < 1e15 => number.ToString("0.###############", CultureInfo.InvariantCulture),
        JsonValueKind.Undefined => "",
        _ => key.GetRawText(),
    };
}
