using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>Reads and writes open JSON nodes by path. A stored object is never changed in place: clone it first.</summary>
internal static class Json
{
    public static JsonObject Parse([StringSyntax(StringSyntaxAttribute.Json)] string text) => (JsonObject)JsonNode.Parse(text)!;

    public static JsonObject Copy(this JsonObject node) => (JsonObject)node.DeepClone();

    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (node is not JsonObject map || !map.TryGetPropertyValue(name, out node))
                return null;
        }

        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A string, number or boolean as its text.</summary>
    public static string? Scalar(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    public static long? Integer(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        if (node.At(path) is not JsonValue value)
            return null;
        if (value.TryGetValue<long>(out var number))
            return number;
        if (value.TryGetValue<int>(out var small))
            return small;
        return value.TryGetValue<double>(out var real) ? (long)real : null;
    }

    public static int Count(this JsonNode? node, params ReadOnlySpan<string> path) => (int)(node.Integer(path) ?? 0);

    public static bool Flag(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static DateTimeOffset? Time(this JsonNode? node, params ReadOnlySpan<string> path) =>
        DateTimeOffset.TryParse(node.Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonArray array ? array.OfType<JsonNode>() : [];

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonObject map ? map : Enumerable.Empty<KeyValuePair<string, JsonNode?>>();

    public static Dictionary<string, string> Map(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Entries(path))
            map[key] = value.Scalar() ?? "";
        return map;
    }

    /// <summary>Sets a value, making the objects on the way; null removes it.</summary>
    public static void Set(this JsonObject node, JsonNode? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path[..^1])
        {
            if (node[name] is not JsonObject next)
                node[name] = next = [];
            node = next;
        }

        if (value is null)
            node.Remove(path[^1]);
        else
            node[path[^1]] = value;
    }

    /// <summary>The array at a path, made where it is missing.</summary>
    public static JsonArray Array(this JsonObject node, params ReadOnlySpan<string> path)
    {
        if (node.At(path) is JsonArray found)
            return found;
        var made = new JsonArray();
        node.Set(made, path);
        return made;
    }

    public static string Stamp(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string MicroStamp(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
