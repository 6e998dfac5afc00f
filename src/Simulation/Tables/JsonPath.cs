using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>The part of JSONPath that printer columns use: names, indexes, and a filter by one equality. The first match counts.</summary>
internal static partial class JsonPath
{
    public static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (Match step in StepPattern().Matches(path.TrimStart('$')))
        {
            if (step.Groups["name"] is { Success: true } name)
                node = node.At(name.Value.Replace(@"\.", ".", StringComparison.Ordinal));
            else if (step.Groups["index"] is { Success: true } index)
                node = node.Items().ElementAtOrDefault(int.Parse(index.Value, CultureInfo.InvariantCulture));
            else
                node = node.Items().FirstOrDefault(item => item.Scalar(step.Groups["key"].Value) == step.Groups["value"].Value);
            if (node is null)
                return null;
        }

        return node;
    }

    [GeneratedRegex("""\.(?<name>(?:\\\.|[^.\[\]])+)|\['(?<name>[^']+)'\]|\[(?<index>\d+)\]|\[\?\(@\.(?<key>\w+)\s*==\s*["'](?<value>[^"']*)["']\)\]""")]
    private static partial Regex StepPattern();
}
