using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>Sets of fields in the form of managed fields (FieldsV1): <c>f:name</c> for fields, <c>k:{…}</c> for keyed items, <c>v:…</c> for items of sets.</summary>
internal static class FieldSets
{
    /// <summary>All fields of a value.</summary>
    public static JsonObject Of(JsonNode? value, string field = "")
    {
        var set = new JsonObject();
        switch (value)
        {
            case JsonObject map:
                foreach (var (name, inner) in map)
                    set[$"f:{name}"] = Of(inner, name);
                break;
            case JsonArray list when MergeKeys.Of(field, list) is { } key:
                foreach (var item in list)
                {
                    if (key.Length == 0)
                        set[$"v:{item?.ToJsonString()}"] = new JsonObject();
                    else
                        set[KeyOf(item, key)] = Of(item);
                }

                break;
        }

        return set;
    }

    /// <summary>The fields in which two values differ.</summary>
    public static JsonObject Changed(JsonNode? before, JsonNode? after, string field = "")
    {
        var set = new JsonObject();
        switch (after)
        {
            case JsonObject map:
                foreach (var (name, inner) in map)
                {
                    var old = before.At(name);
                    if (!JsonNode.DeepEquals(old, inner))
                        set[$"f:{name}"] = Changed(old, inner, name);
                }

                break;
            case JsonArray list when MergeKeys.Of(field, list) is { Length: > 0 } key:
                foreach (var item in list)
                {
                    var old = before.Items().FirstOrDefault(other => other.Scalar(key) == item.Scalar(key));
                    if (!JsonNode.DeepEquals(old, item))
                        set[KeyOf(item, key)] = Changed(old, item);
                }

                break;
        }

        return set;
    }

    /// <summary>Paths that are leaves of both sets, as messages name them.</summary>
    public static IEnumerable<string> Common(JsonObject one, JsonObject other, string path = "")
    {
        foreach (var (name, inner) in one)
        {
            if (name == "." || !other.TryGetPropertyValue(name, out var also))
                continue;
            var at = path + Readable(name);
            var deeper = Common((JsonObject)inner!, (JsonObject)also!, at).ToList();
            if (deeper.Count > 0)
            {
                foreach (var found in deeper)
                    yield return found;
            }
            else if (!((JsonObject)inner!).Any(field => field.Key != ".") && !((JsonObject)also!).Any(field => field.Key != "."))
            {
                yield return at;
            }
        }
    }

    /// <summary>A set without the leaves of another.</summary>
    public static JsonObject Without(JsonObject set, JsonObject other)
    {
        var left = new JsonObject();
        foreach (var (name, inner) in set)
        {
            if (!other.TryGetPropertyValue(name, out var also))
            {
                left[name] = inner?.DeepClone();
                continue;
            }

            var rest = Without((JsonObject)inner!, (JsonObject)also!);
            if (rest.Count > 0)
                left[name] = rest;
        }

        return left;
    }

    public static JsonObject Union(JsonObject one, JsonObject other)
    {
        var union = one.Copy();
        foreach (var (name, inner) in other)
            union[name] = union[name] is JsonObject old ? Union(old, (JsonObject)inner!) : inner?.DeepClone();
        return union;
    }

    /// <summary>Removes a set's fields from a value.</summary>
    public static void Remove(JsonNode? value, JsonObject set)
    {
        foreach (var (name, inner) in set)
        {
            var leaf = inner is not JsonObject { Count: > 0 };
            if (name.StartsWith("f:", StringComparison.Ordinal) && value is JsonObject map)
            {
                if (leaf)
                    map.Remove(name[2..]);
                else
                    Remove(map[name[2..]], (JsonObject)inner!);
            }
            else if (name.StartsWith("k:", StringComparison.Ordinal) && value is JsonArray list)
            {
                var key = Json.Parse(name[2..]);
                var found = list.FirstOrDefault(item => key.All(part => JsonNode.DeepEquals(item.At(part.Key), part.Value)));
                if (found is not null && inner is JsonObject fields && key.All(part => fields.ContainsKey($"f:{part.Key}")))
                    list.Remove(found);
                else if (found is not null && !leaf)
                    Remove(found, (JsonObject)inner!);
            }
        }
    }

    private static string KeyOf(JsonNode? item, string key) => $"k:{new JsonObject { [key] = item.At(key)?.DeepClone() }.ToJsonString()}";

    private static string Readable(string name) => name[0] switch
    {
        'f' => $".{name[2..]}",
        'k' => $"[{string.Join(',', Json.Parse(name[2..]).Select(part => $"{part.Key}={part.Value?.ToJsonString()}"))}]",
        _ => $"[={name[2..]}]",
    };
}
