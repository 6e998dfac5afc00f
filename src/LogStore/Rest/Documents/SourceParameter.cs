using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Reads which part of a document is asked for: <c>_source</c> in bodies and parameters.</summary>
internal static class SourceParameter
{
    public static readonly string[] Names = ["_source", "_source_includes", "_source_excludes", "_source_include", "_source_exclude"];

    /// <summary>Null where the parameters do not say.</summary>
    public static SourceFilter? Read(RestParameters parameters)
    {
        var includes = parameters.List("_source_includes").Concat(parameters.List("_source_include")).ToList();
        var excludes = parameters.List("_source_excludes").Concat(parameters.List("_source_exclude")).ToList();
        return parameters.Text("_source") switch
        {
            null => includes.Count + excludes.Count == 0 ? null : new SourceFilter(true, includes, excludes),
            "true" or "" => new SourceFilter(true, includes, excludes),
            "false" => SourceFilter.None,
            _ => new SourceFilter(true, [.. parameters.List("_source"), .. includes], excludes),
        };
    }

    public static SourceFilter Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.False => SourceFilter.None,
        JsonValueKind.String when json.GetString() is "true" or "false" => json.GetString() == "true" ? SourceFilter.All : SourceFilter.None,
        JsonValueKind.String => new SourceFilter(true, [json.GetString()!], []),
        JsonValueKind.Array => new SourceFilter(true, Texts(json), []),
        JsonValueKind.Object => new SourceFilter(true, Texts(json, "includes", "include"), Texts(json, "excludes", "exclude")),
        _ => SourceFilter.All,
    };

    private static IReadOnlyList<string> Texts(JsonElement json, string name, string old)
        => json.TryGetProperty(name, out var value) || json.TryGetProperty(old, out value) ? Texts(value) : [];

    private static IReadOnlyList<string> Texts(JsonElement json)
        => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(item => item.ToString())] : [json.ToString()];
}
