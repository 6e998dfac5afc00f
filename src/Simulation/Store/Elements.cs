using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dashboard.Simulation.Store;

/// <summary>Reads an object's bytes without opening nodes: for the questions that every change of every object asks.</summary>
internal static class Elements
{
    /// <summary>The member of a member, for instance of <c>status</c> and <c>phase</c>; undefined where one is missing.</summary>
    public static JsonElement At(this JsonElement item, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        item.TryGetProperty(first, out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty(second, out var found) ? found : default;

    /// <summary>A string; empty where it is missing. <paramref name="known"/> is given back where it is the same, in place of a new string.</summary>
    public static string Text(this JsonElement item, ReadOnlySpan<byte> name, string? known = null)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return "";
        return known is not null && value.ValueEquals(known) ? known : value.GetString()!;
    }

    /// <summary>A whole number that is written as a string; 0 where it is none.</summary>
    public static long Whole(this JsonElement item, ReadOnlySpan<byte> name) =>
        long.TryParse(item.Text(name), CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static bool Is(this JsonElement value, ReadOnlySpan<byte> text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    public static bool Has(this JsonElement item, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) => item.TryGetProperty(name, out var value) && value.Is(text);

    /// <summary>The elements of an array; none where it is no array.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    /// <summary>An object's members as text.</summary>
    public static Dictionary<string, string> Map(this JsonElement item, ReadOnlySpan<byte> name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in members.EnumerateObject())
                map[member.Name] = member.Value.ToString();
        }

        return map;
    }

    /// <summary>The bytes as they are written; none where there is no value.</summary>
    public static ReadOnlySpan<byte> Raw(this JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(value);
}
