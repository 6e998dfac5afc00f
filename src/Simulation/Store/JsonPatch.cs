using System.Globalization;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>JSON patch, RFC 6902. What cannot be applied throws <see cref="FormatException"/>.</summary>
internal static class JsonPatch
{
    public static JsonNode Apply(JsonNode target, JsonArray patch)
    {
        var root = new JsonObject { ["root"] = target.DeepClone() };
        foreach (var step in patch)
            Apply(root, step ?? throw new FormatException("empty operation"));
        return root["root"]!.DeepClone();
    }

    private static void Apply(JsonObject root, JsonNode step)
    {
        var path = step.Text("path") ?? throw new FormatException("operation without path");
        switch (step.Text("op"))
        {
            case "add":
                Add(root, path, step["value"]?.DeepClone());
                break;
            case "remove":
                Remove(root, path);
                break;
            case "replace":
                Find(root, path, out _);
                Replace(root, path, step["value"]?.DeepClone());
                break;
            case "move":
                var moved = Find(root, step.Text("from") ?? "", out _)?.DeepClone();
                Remove(root, step.Text("from") ?? "");
                Add(root, path, moved);
                break;
            case "copy":
                Add(root, path, Find(root, step.Text("from") ?? "", out _)?.DeepClone());
                break;
            case "test":
                if (!JsonNode.DeepEquals(Find(root, path, out _), step["value"]))
                    throw new FormatException($"testing value {path} failed");
                break;
            default:
                throw new FormatException($"Unexpected kind: {step.Text("op")}");
        }
    }

    private static JsonNode? Find(JsonObject root, string path, out JsonNode parent)
    {
        parent = Parent(root, path, out var last);
        if (parent is JsonObject map)
            return map.TryGetPropertyValue(last, out var value) ? value : throw Missing(path);
        return ((JsonArray)parent)[Index((JsonArray)parent, last, false)];
    }

    private static void Add(JsonObject root, string path, JsonNode? value)
    {
        var parent = Parent(root, path, out var last);
        if (parent is JsonObject map)
            map[last] = value;
        else
            ((JsonArray)parent).Insert(Index((JsonArray)parent, last, true), value);
    }

    private static void Replace(JsonObject root, string path, JsonNode? value)
    {
        var parent = Parent(root, path, out var last);
        if (parent is JsonObject map)
            map[last] = value;
        else
            ((JsonArray)parent)[Index((JsonArray)parent, last, false)] = value;
    }

    private static void Remove(JsonObject root, string path)
    {
        Find(root, path, out var parent);
        Parent(root, path, out var last);
        if (parent is JsonObject map)
            map.Remove(last);
        else
            ((JsonArray)parent).RemoveAt(Index((JsonArray)parent, last, false));
    }

    private static JsonNode Parent(JsonObject root, string path, out string last)
    {
        var parts = ("root" + path).Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        last = parts[^1];
        JsonNode node = root;
        foreach (var part in parts[..^1])
        {
            node = node switch
            {
                JsonObject map when map[part] is { } found => found,
                JsonArray array => array[Index(array, part, false)] ?? throw Missing(path),
                _ => throw Missing(path),
            };
        }

        return node is JsonObject or JsonArray ? node : throw Missing(path);
    }

    private static int Index(JsonArray array, string part, bool end)
    {
        if (part == "-" && end)
            return array.Count;
        return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Count + (end ? 1 : 0) ? index : throw Missing(part);
    }

    private static FormatException Missing(string path) => new($"doc is missing path: {path}");
}
