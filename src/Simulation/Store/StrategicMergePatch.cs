using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>Strategic merge patch: lists merge by their keys; $patch, $deleteFromPrimitiveList and $setElementOrder are known.</summary>
internal static class StrategicMergePatch
{
    private const string Directive = "$patch";
    private const string DeleteFrom = "$deleteFromPrimitiveList/";
    private const string Order = "$setElementOrder/";

    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        if (patch.Text(Directive) == "replace")
        {
            var replaced = patch.Copy();
            replaced.Remove(Directive);
            return replaced;
        }

        var merged = target.Copy();
        foreach (var (name, value) in patch)
        {
            if (name == Directive || name.StartsWith(Order, StringComparison.Ordinal))
                continue;
            if (name.StartsWith(DeleteFrom, StringComparison.Ordinal))
                DeletePrimitives(merged, name[DeleteFrom.Length..], value);
            else if (value is null || value.Text(Directive) == "delete")
                merged.Remove(name);
            else
                merged[name] = Merge(name, merged[name], value);
        }

        foreach (var (name, value) in patch.Where(field => field.Key.StartsWith(Order, StringComparison.Ordinal)))
            Sort(merged, name[Order.Length..], value);
        return merged;
    }

    private static JsonNode Merge(string name, JsonNode? old, JsonNode value) => (old, value) switch
    {
        (_, JsonObject patch) => Apply(old as JsonObject ?? [], patch),
        (JsonArray list, JsonArray patch) when MergeKeys.Of(name, patch.Count > 0 ? patch : list) is { } key => key.Length == 0 ? Union(list, patch) : ByKey(list, patch, key),
        (null, JsonArray patch) => Clean(patch),
        _ => value.DeepClone(),
    };

    private static JsonArray ByKey(JsonArray list, JsonArray patch, string key)
    {
        if (patch.Any(item => item.Text(Directive) == "replace"))
            return Clean(patch);
        var merged = (JsonArray)list.DeepClone();
        foreach (var item in patch.OfType<JsonObject>())
        {
            var found = merged.OfType<JsonObject>().FirstOrDefault(other => other.Scalar(key) == item.Scalar(key));
            if (item.Text(Directive) == "delete")
            {
                if (found is not null)
                    merged.Remove(found);
            }
            else if (found is not null)
            {
                merged[merged.IndexOf(found)] = Apply(found, item);
            }
            else
            {
                merged.Add(item.DeepClone());
            }
        }

        return merged;
    }

    private static JsonArray Union(JsonArray list, JsonArray patch)
    {
        var merged = (JsonArray)list.DeepClone();
        foreach (var item in patch.Where(item => !merged.Any(other => JsonNode.DeepEquals(other, item))))
            merged.Add(item?.DeepClone());
        return merged;
    }

    /// <summary>A list without directives.</summary>
    private static JsonArray Clean(JsonArray patch) => new([.. patch.Where(item => item.At(Directive) is null).Select(item => item?.DeepClone())]);

    private static void DeletePrimitives(JsonObject merged, string name, JsonNode? values)
    {
        if (merged[name] is not JsonArray list)
            return;
        foreach (var item in list.Where(item => values.Items().Any(value => JsonNode.DeepEquals(value, item))).ToArray())
            list.Remove(item);
    }

    private static void Sort(JsonObject merged, string name, JsonNode? order)
    {
        if (merged[name] is not JsonArray list || order is not JsonArray wanted || MergeKeys.Of(name, list) is not { Length: > 0 } key)
            return;
        var places = wanted.Select(item => item.Scalar(key)).ToList();
        var sorted = list.Select(item => item?.DeepClone()).OrderBy(item => places.IndexOf(item.Scalar(key)) is var place && place < 0 ? int.MaxValue : place).ToArray();
        merged[name] = new JsonArray(sorted);
    }
}
