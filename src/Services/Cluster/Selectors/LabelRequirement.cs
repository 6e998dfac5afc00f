namespace Dashboard.Services.Cluster.Selectors;

/// <summary>One condition on a label. An absent label fulfils <see cref="LabelOperator.NotIn"/> and <see cref="LabelOperator.DoesNotExist"/>, as the API server has it.</summary>
public sealed record LabelRequirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    public bool Matches(IReadOnlyDictionary<string, string> labels) => Operator switch
    {
        LabelOperator.In => labels.TryGetValue(Key, out var value) && Values.Contains(value),
        LabelOperator.NotIn => !labels.TryGetValue(Key, out var value) || !Values.Contains(value),
        LabelOperator.Exists => labels.ContainsKey(Key),
        _ => !labels.ContainsKey(Key),
    };

    /// <summary>As kubectl's <c>-l</c> writes it.</summary>
    public override string ToString() => Operator switch
    {
        LabelOperator.In when Values.Count == 1 => $"{Key}={Values[0]}",
        LabelOperator.NotIn when Values.Count == 1 => $"{Key}!={Values[0]}",
        LabelOperator.In => $"{Key} in ({string.Join(", ", Values)})",
        LabelOperator.NotIn => $"{Key} notin ({string.Join(", ", Values)})",
        LabelOperator.Exists => Key,
        _ => $"!{Key}",
    };
}
