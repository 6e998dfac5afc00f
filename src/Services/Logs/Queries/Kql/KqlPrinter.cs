namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Writes KQL.</summary>
public static class KqlPrinter
{
    /// <summary>A text as a quoted value.</summary>
    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
