namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>
/// Names under which a line's own fields are kept beside those of the document. Dots would make objects of them, which then collide with other programs'
/// plain fields, so they become underscores, as log agents do it.
/// </summary>
internal static class FieldNames
{
    private const int Longest = 200;
    private const string Prefix = "json_";
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "@timestamp", "log", "stream", "kubernetes", "collector", "level" };

    /// <summary>Null for a name that cannot be kept.</summary>
    public static string? OfRoot(string name) => Of(name) is not { } safe ? null : safe[0] == '_' || Reserved.Contains(safe) ? Prefix + safe : safe;

    public static string? Of(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Longest)
            return null;
        return name.Contains('.', StringComparison.Ordinal) ? name.Replace('.', '_') : name;
    }
}
