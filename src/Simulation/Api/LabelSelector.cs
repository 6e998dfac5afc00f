using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>A label selector: all its requirements must hold.</summary>
internal sealed record LabelSelector(IReadOnlyList<LabelRequirement> Requirements)
{
    public static LabelSelector Everything { get; } = new([]);

    public bool IsEmpty => Requirements.Count == 0;

    public static LabelSelector Parse(string? text) =>
        string.IsNullOrEmpty(text) ? Everything : new LabelSelector(new LabelSelectorParser(text).Parse());

    /// <summary>A selector of an object: matchLabels and matchExpressions. One that is missing selects nothing, an empty one everything.</summary>
    public static LabelSelector? Of(JsonNode? selector)
    {
        if (selector is null)
            return null;
        var labels = selector.Entries("matchLabels").Select(label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value.Scalar() ?? ""]));
        var expressions = selector.Items("matchExpressions").Select(expression => new LabelRequirement(
            expression.Text("key") ?? "",
            Enum.TryParse<LabelOperator>(expression.Text("operator"), out var found) ? found : LabelOperator.In,
            [.. expression.Items("values").Select(value => value.Scalar()!)]));
        return new LabelSelector([.. labels, .. expressions]);
    }

    /// <summary>A plain map, as services and replication controllers select.</summary>
    public static LabelSelector OfMap(JsonNode? map) =>
        new([.. map.Entries().Select(label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value.Scalar() ?? ""]))]);

    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Matches(labels))
                return false;
        }

        return true;
    }
}
