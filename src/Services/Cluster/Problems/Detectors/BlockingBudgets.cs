using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Disruption budgets that allow no eviction: because too few pods are healthy now, or by their own numbers for ever. A drain waits for them without end.</summary>
internal sealed class BlockingBudgets : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var draining = picture.Nodes.Any(node => node.Cordoned);
        foreach (var budget in picture.Budgets.Where(budget => budget is { Allowed: 0, Expected: > 0 } && budget.Object.Deleted is null))
        {
            var forEver = budget.Desired >= budget.Expected;
            if (!forEver && budget.Healthy >= budget.Desired && !draining)
                continue;
            yield return Finds.Of("budget", budget.Object, ProblemSeverity.Warning, new Sentence(forEver ? "ProblemBudgetForEver" : "ProblemBudgetNow"), null, NextStepKind.Summary, NextStepKind.Yaml)
                .With(new Sentence("ProblemBudgetNumbers", budget.Healthy, budget.Desired, budget.Expected), draining ? new Sentence("ProblemBudgetDrain") : null) with
            {
                CausedBy = forEver ? [] : [.. picture.Workloads.Where(it => it.Object.Namespace == budget.Object.Namespace && ServiceFacts.Selects(budget.Selector, it.PodLabels)).Select(it => it.Object.Reference)],
                AsDetail = new Sentence("ProblemBudgetDetail", budget.Object.Name),
            };
        }
    }
}
