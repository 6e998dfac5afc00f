using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Storage;

/// <summary>A volume's required node affinity: one line a term, of which one must hold; within a term all.</summary>
public static class NodeAffinityWords
{
    public static IReadOnlyList<string> Of(JsonElement volume) =>
        [.. volume.Items("spec", "nodeAffinity", "required", "nodeSelectorTerms").Select(term =>
            string.Join(", ", term.Items("matchExpressions").Concat(term.Items("matchFields")).Select(Requirement)))];

    private static string Requirement(JsonElement requirement)
    {
        var key = requirement.Text("key") ?? "";
        string[] values = [.. requirement.Texts("values")];
        return requirement.Text("operator") switch
        {
            "In" when values.Length == 1 => $"{key}={values[0]}",
            "In" => string.Create(CultureInfo.InvariantCulture, $"{key} in ({string.Join(", ", values)})"),
            "NotIn" => $"{key} notin ({string.Join(", ", values)})",
            "Exists" => key,
            "DoesNotExist" => $"!{key}",
            "Gt" => $"{key}>{values.FirstOrDefault()}",
            "Lt" => $"{key}<{values.FirstOrDefault()}",
            var other => $"{key} {other} ({string.Join(", ", values)})",
        };
    }
}
