using System.Globalization;
using System.Text.Json;

namespace Dashboard.Services.Primitives;

/// <summary>Reads open JSON without exceptions: what is absent, null or of another type comes back as null or empty.</summary>
public static class JsonElementExtensions
{
    /// <summary>The element below a path of property names; null where any step is missing or null.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    /// <summary>A string; null where there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>A string, number or boolean as its text: for int-or-string fields and for quantities written as numbers.</summary>
    public static string? Scalar(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } found => found.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } found => found.GetRawText(),
        _ => null,
    };

    public static long? Integer(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var value) ? value : null;

    /// <summary>True only where the field is there and true.</summary>
    public static bool Flag(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True };

    /// <summary>An RFC 3339 time; null where there is none, or no time.</summary>
    public static DateTimeOffset? Time(this JsonElement element, params ReadOnlySpan<string> path) =>
        DateTimeOffset.TryParse(element.Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The items of an array; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>The strings of an array; others are passed over.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Items(path).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    /// <summary>The properties of an object; none where there is no object.</summary>
    public static IEnumerable<JsonProperty> Entries(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>The string properties of an object, for instance labels.</summary>
    public static IReadOnlyDictionary<string, string> Map(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Entries(path).Where(entry => entry.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
}
