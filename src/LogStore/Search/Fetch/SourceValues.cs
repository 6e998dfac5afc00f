using System.Text.Json;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Finds the values that stand under a dotted path in a document, through arrays and names with dots in them.</summary>
internal static class SourceValues
{
    /// <summary>Documents may be nested deeper than the parser's own limit.</summary>
    public static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1000 };

    /// <summary>The values in the document's order, arrays opened.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement document, string path) => Find(document, path.Split('.'), 0);

    private static IEnumerable<JsonElement> Find(JsonElement element, string[] names, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Find(item, names, depth));
        if (depth == names.Length)
            return [element];
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return Enumerable.Range(1, names.Length - depth).SelectMany(count =>
            element.TryGetProperty(string.Join('.', names, depth, count), out var next) ? Find(next, names, depth + count) : []);
    }
}
