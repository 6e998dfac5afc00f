using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Label selectors as kubectl writes them.</summary>
public static class SelectorText
{
    /// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c>; empty where it selects everything or is not there.</summary>
    public static string Of(JsonElement? selector) => selector is not { } found
        ? ""
        : string.Join(',', found.Map("matchLabels").Select(label => $"{label.Key}={label.Value}").Concat(found.Items("matchExpressions").Select(Expression)));

    /// <summary>A plain map, as services and replication controllers have.</summary>
    public static string OfMap(IReadOnlyDictionary<string, string> labels) => string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"));

    /// <summary>Whether the labels fulfil a selector with <c>matchLabels</c> and <c>matchExpressions</c>. One that is not there selects nothing, an empty one everything.</summary>
    public static bool Matches(JsonElement? selector, IReadOnlyDictionary<string, string> labels) =>
        selector is { } found
        && found.Map("matchLabels").All(label => labels.TryGetValue(label.Key, out var value) && value == label.Value)
        && found.Items("matchExpressions").All(expression => Matches(expression, labels));

    /// <summary>One expression: <c>zone in (a,b)</c>, <c>!gpu</c>, <c>cores &gt; 4</c>.</summary>
    public static string Expression(JsonElement expression)
    {
        var key = expression.Text("key") ?? "";
        var values = string.Join(',', expression.Texts("values"));
        return expression.Text("operator") switch
        {
            "In" => $"{key} in ({values})",
            "NotIn" => $"{key} notin ({values})",
            "Exists" => key,
            "DoesNotExist" => $"!{key}",
            "Gt" => $"{key} > {values}",
            "Lt" => $"{key} < {values}",
            var other => $"{key} {other} {values}".TrimEnd(),
        };
    }

    private static bool Matches(JsonElement expression, IReadOnlyDictionary<string, string> labels)
    {
        var present = labels.TryGetValue(expression.Text("key") ?? "", out var value);
        return expression.Text("operator") switch
        {
            "In" => present && expression.Texts("values").Contains(value),
            "NotIn" => !present || !expression.Texts("values").Contains(value),
            "Exists" => present,
            "DoesNotExist" => !present,
            _ => false,
        };
    }
}
