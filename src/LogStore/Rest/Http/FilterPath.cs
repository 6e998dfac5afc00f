using System.IO.Enumeration;
using System.Text.Json;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>
/// <c>filter_path</c>: keeps the parts of an answer whose dotted path fits one of the patterns, and drops those of patterns that begin with <c>-</c>.
/// <c>*</c> stands within a name, <c>**</c> for any names.
/// </summary>
internal sealed class FilterPath
{
    private readonly string[][] includes;
    private readonly string[][] excludes;

    private FilterPath(string[][] includes, string[][] excludes)
    {
        this.includes = includes;
        this.excludes = excludes;
    }

    /// <summary>Null where nothing is filtered.</summary>
    public static FilterPath? Parse(IReadOnlyList<string> patterns)
    {
        if (patterns.Count == 0)
            return null;
        return new FilterPath(
            [.. patterns.Where(pattern => !pattern.StartsWith('-')).Select(pattern => pattern.Split('.'))],
            [.. patterns.Where(pattern => pattern.StartsWith('-')).Select(pattern => pattern[1..].Split('.'))]);
    }

    /// <summary>False where the filter certainly drops the whole member of the answer's root.</summary>
    public bool MayKeep(string name) => MayBeIncluded([name]);

    public void Write(JsonElement root, Utf8JsonWriter writer)
    {
        var path = new List<string>();
        if (Keeps(root, path))
            WriteKept(root, path, writer);
        else
            writer.WriteRawValue("{}");
    }

    private void WriteKept(JsonElement element, List<string> path, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    path.Add(property.Name);
                    if (Keeps(property.Value, path))
                    {
                        writer.WritePropertyName(property.Name);
                        WriteKept(property.Value, path, writer);
                    }

                    path.RemoveAt(path.Count - 1);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    if (Keeps(item, path))
                        WriteKept(item, path, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>Whether anything of the element is left; an object or array of which nothing is left goes too.</summary>
    private bool Keeps(JsonElement element, List<string> path)
    {
        if (path.Count > 0 && excludes.Any(pattern => Fits(pattern, 0, path, 0)))
            return false;
        if (!MayBeIncluded(path))
            return false;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                if (!element.EnumerateObject().Any())
                    return IsIncluded(path);
                foreach (var property in element.EnumerateObject())
                {
                    path.Add(property.Name);
                    var keeps = Keeps(property.Value, path);
                    path.RemoveAt(path.Count - 1);
                    if (keeps)
                        return true;
                }

                return false;
            case JsonValueKind.Array:
                return element.GetArrayLength() == 0 ? IsIncluded(path) : element.EnumerateArray().Any(item => Keeps(item, path));
            default:
                return IsIncluded(path);
        }
    }

    /// <summary>False where no pattern fits anything at the path or below it.</summary>
    private bool MayBeIncluded(List<string> path) => includes.Length == 0 || includes.Any(pattern => MayFit(pattern, path));

    private bool IsIncluded(List<string> path) => includes.Length == 0 || includes.Any(pattern => Fits(pattern, 0, path, 0));

    /// <summary>Whether the pattern fits the path or one of its beginnings.</summary>
    private static bool Fits(string[] pattern, int at, List<string> path, int depth)
    {
        if (at == pattern.Length)
            return true;
        if (pattern[at] == "**")
            return Enumerable.Range(depth, path.Count - depth + 1).Any(next => Fits(pattern, at + 1, path, next));
        return depth < path.Count && FitsName(pattern[at], path[depth]) && Fits(pattern, at + 1, path, depth + 1);
    }

    /// <summary>Whether the pattern fits the path, one of its beginnings, or one that goes on from it.</summary>
    private static bool MayFit(string[] pattern, List<string> path)
    {
        for (var depth = 0; depth < Math.Min(pattern.Length, path.Count) && pattern[depth] != "**"; depth++)
            if (!FitsName(pattern[depth], path[depth]))
                return false;
        return true;
    }

    private static bool FitsName(string pattern, string name)
        => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: false);
}
