namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>What a label must be: <c>label:app</c>, <c>label:!app</c>, <c>label:app=a,b</c>, <c>label:app!=a</c>. As in Kubernetes, what lacks the label passes <see cref="LabelOperator.NotIn"/>.</summary>
public sealed record LabelTerm(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var there = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            LabelOperator.Exists => there,
            LabelOperator.Absent => !there,
            LabelOperator.In => there && Values.Contains(value),
            _ => !there || !Values.Contains(value),
        };
    }

    public override string ToString() => Operator switch
    {
        LabelOperator.Exists => $"label:{Key}",
        LabelOperator.Absent => $"label:!{Key}",
        LabelOperator.In => $"label:{Key}={string.Join(',', Values)}",
        _ => $"label:{Key}!={string.Join(',', Values)}",
    };
}
