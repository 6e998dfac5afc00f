using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Values that the rows of many kinds share.</summary>
internal static class Cell
{
    public const string None = "<none>";
    public const string Unset = "<unset>";

    public static string Name(this JsonObject item) => item.Text("metadata", "name") ?? "";

    public static string Age(this JsonObject item, DateTimeOffset now) => HumanDuration.Since(item.Time("metadata", "creationTimestamp"), now);

    public static string Created(this JsonObject item) => item.Text("metadata", "creationTimestamp") ?? "";

    public static string OrNone(this string? text) => string.IsNullOrEmpty(text) ? None : text;

    public static string Labels(this JsonNode? map)
    {
        var text = string.Join(',', map.Entries().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value.Scalar()}"));
        return text.OrNone();
    }

    /// <summary>A label selector as kubectl writes it.</summary>
    public static string Selector(this JsonNode? selector)
    {
        if (selector is null)
            return None;
        var parts = LabelSelector.Of(selector)!.Requirements.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Operator switch
        {
            LabelOperator.In when part.Values.Count == 1 && !selector.Items("matchExpressions").Any(item => item.Text("key") == part.Key) => $"{part.Key}={part.Values[0]}",
            LabelOperator.In => $"{part.Key} in ({string.Join(',', part.Values)})",
            LabelOperator.NotIn => $"{part.Key} notin ({string.Join(',', part.Values)})",
            LabelOperator.DoesNotExist => $"!{part.Key}",
            _ => part.Key,
        });
        return string.Join(',', parts).OrNone();
    }

    public static string Containers(this JsonNode? podSpec) => string.Join(',', podSpec.Items("containers").Select(container => container.Text("name")));

    public static string Images(this JsonNode? podSpec) => string.Join(',', podSpec.Items("containers").Select(container => container.Text("image")));

    public static string AccessModes(this JsonNode? modes) => string.Join(',', modes is JsonArray list ? list.Select(mode => mode.Scalar() switch
    {
        "ReadWriteOnce" => "RWO",
        "ReadOnlyMany" => "ROX",
        "ReadWriteMany" => "RWX",
        "ReadWriteOncePod" => "RWOP",
        var other => other,
    }) : []);
}
