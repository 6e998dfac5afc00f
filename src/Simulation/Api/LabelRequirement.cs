using System.Globalization;

namespace Dashboard.Simulation.Api;

/// <summary>One condition on a label. Values that are not there count as different, as in Kubernetes.</summary>
internal sealed record LabelRequirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var has = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            LabelOperator.In => has && Values.Contains(value!),
            LabelOperator.NotIn => !has || !Values.Contains(value!),
            LabelOperator.Exists => has,
            LabelOperator.DoesNotExist => !has,
            LabelOperator.GreaterThan => has && Number(value!) is { } left && Number(Values[0]) is { } right && left > right,
            LabelOperator.LessThan => has && Number(value!) is { } left && Number(Values[0]) is { } right && left < right,
            _ => false,
        };
    }

    private static long? Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
