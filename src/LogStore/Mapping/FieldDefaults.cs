namespace Dashboard.LogStore.Mapping;

/// <summary>What a parameter is where a mapping does not name it.</summary>
internal static class FieldDefaults
{
    public static string Of(string type, string parameter) => parameter switch
    {
        "index" or "norms" => "true",
        "doc_values" => type == "text" ? "false" : "true",
        "store" => "false",
        "analyzer" or "search_analyzer" => "default",
        _ => "null",
    };

    /// <summary>Named and default are the same where the name says the default.</summary>
    public static bool Same(string type, string parameter, string? before, string? after)
        => string.Equals(before ?? Of(type, parameter), after ?? Of(type, parameter), StringComparison.OrdinalIgnoreCase);
}
