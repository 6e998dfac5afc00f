using System.Text.Json;

namespace Dashboard.LogStore.Mapping;

/// <summary>A mapping's own options from its parameters.</summary>
internal static class RootOptions
{
    public static IndexMapping Apply(IndexMapping mapping) => mapping with
    {
        DateDetection = Flag(mapping, "date_detection", true),
        NumericDetection = Flag(mapping, "numeric_detection", false),
        DynamicDateFormats = mapping.Parameters.TryGetValue("dynamic_date_formats", out var formats) && formats.ValueKind == JsonValueKind.Array
            ? [.. formats.EnumerateArray().Select(format => format.ToString())]
            : IndexMapping.Empty.DynamicDateFormats,
    };

    private static bool Flag(IndexMapping mapping, string name, bool missing)
        => mapping.Parameters.TryGetValue(name, out var value) ? value.ToString() is "true" or "True" : missing;
}
