using Dashboard.Services.Cluster.Selectors;

namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>A label selector as the text of a list's filter: a <c>label:</c> term for each of its requirements.</summary>
public static class SelectorFilter
{
    public static string Of(LabelSelector selector) => FilterWords.Join(selector.Requirements.Select(requirement => Term(requirement).ToString()));

    private static LabelTerm Term(LabelRequirement requirement) => requirement.Operator switch
    {
        Selectors.LabelOperator.In => new(requirement.Key, LabelOperator.In, requirement.Values),
        Selectors.LabelOperator.NotIn => new(requirement.Key, LabelOperator.NotIn, requirement.Values),
        Selectors.LabelOperator.Exists => new(requirement.Key, LabelOperator.Exists, []),
        _ => new(requirement.Key, LabelOperator.Absent, []),
    };
}
