namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Patterns of the <c>wildcard</c> query, where <c>?</c> stands for one character and a backslash takes any meaning away.</summary>
internal static class WildcardEscape
{
    public static string Pattern(IReadOnlyList<string> parts) => string.Join('*', parts.Select(Escape));

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);
}
