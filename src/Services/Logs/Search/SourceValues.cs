using System.Text.Json;

namespace Dashboard.Services.Logs.Search;

/// <summary>Finds the values of a field in a document's source: names with dots may be objects in objects, or stand as they are, or both in part; lists count by their items.</summary>
public static class SourceValues
{
    /// <summary>All values of a field, in order; none where it is not there. Objects are values where the path ends at them.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement source, string field)
    {
        if (source.ValueKind == JsonValueKind.Array)
            return source.EnumerateArray().SelectMany(item => Of(item, field));
        return source.ValueKind == JsonValueKind.Object ? OfObject(source, field) : [];
    }

    private static IEnumerable<JsonElement> OfObject(JsonElement source, string field)
    {
        if (source.TryGetProperty(field, out var whole))
        {
            foreach (var value in Items(whole))
                yield return value;
        }

        for (var dot = field.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = field.IndexOf('.', dot + 1))
        {
            if (!source.TryGetProperty(field.AsSpan(0, dot), out var inner))
                continue;
            foreach (var value in Of(inner, field[(dot + 1)..]))
                yield return value;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Items),
        JsonValueKind.Null => [],
        _ => [value],
    };
}
