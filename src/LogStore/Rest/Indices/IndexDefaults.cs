using System.Text.Json;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Settings of an index that hold where none is given.</summary>
internal static class IndexDefaults
{
    private static readonly (string Name, string Value)[] Values =
    [
        ("index.hidden", "false"),
        ("index.highlight.max_analyzed_offset", "1000000"),
        ("index.mapping.depth.limit", "20"),
        ("index.mapping.ignore_malformed", "false"),
        ("index.mapping.total_fields.limit", "1000"),
        ("index.max_docvalue_fields_search", "100"),
        ("index.max_inner_result_window", "100"),
        ("index.max_regex_length", "1000"),
        ("index.max_rescore_window", "10000"),
        ("index.max_result_window", "10000"),
        ("index.max_script_fields", "32"),
        ("index.max_terms_count", "65536"),
        ("index.refresh_interval", "1s"),
    ];

    public static IEnumerable<KeyValuePair<string, JsonElement>> Missing(LogIndex index)
        => Values.Where(setting => !index.Settings.ContainsKey(setting.Name))
            .Select(setting => KeyValuePair.Create(setting.Name, JsonSerializer.SerializeToElement(setting.Value)));
}
