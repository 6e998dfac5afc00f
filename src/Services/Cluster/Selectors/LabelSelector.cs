using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Selectors;

/// <summary>
/// A label selector; all its requirements must hold. Empty, it selects everything: callers decide what an absent one means, which differs from kind to kind.
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
/// </summary>
public sealed record LabelSelector(IReadOnlyList<LabelRequirement> Requirements)
{
    public bool IsEmpty => Requirements.Count == 0;

    /// <summary><c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static LabelSelector Parse(JsonElement selector) =>
        new([.. selector.Map("matchLabels").Select(Equality), .. selector.Items("matchExpressions").Select(Expression)]);

    /// <summary>A plain map of labels, as services and replication controllers have it.</summary>
    public static LabelSelector OfMap(IReadOnlyDictionary<string, string> labels) => new([.. labels.Select(Equality)]);

    public bool Matches(IReadOnlyDictionary<string, string> labels) => Requirements.All(requirement => requirement.Matches(labels));

    /// <summary>As kubectl's <c>-l</c> and the API's <c>labelSelector</c> write it.</summary>
    public override string ToString() => string.Join(", ", Requirements);

    private static LabelRequirement Equality(KeyValuePair<string, string> label) => new(label.Key, LabelOperator.In, [label.Value]);

    private static LabelRequirement Expression(JsonElement expression) =>
        new(expression.Text("key") ?? "", Operator(expression.Text("operator")), [.. expression.Texts("values")]);

    private static LabelOperator Operator(string? name) => name switch
    {
        "NotIn" => LabelOperator.NotIn,
        "Exists" => LabelOperator.Exists,
        "DoesNotExist" => LabelOperator.DoesNotExist,
        _ => LabelOperator.In,
    };
}
