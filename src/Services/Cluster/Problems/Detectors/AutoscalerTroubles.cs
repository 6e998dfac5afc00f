using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Autoscalers that cannot read their metrics or reach their target, or that would scale further than they may.</summary>
internal sealed class AutoscalerTroubles : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var scaler in picture.Autoscalers)
        {
            if (Condition(scaler, "AbleToScale", "False") is { } unable && Old(unable, picture))
                yield return Of(scaler, "ProblemScalerUnable", unable).Quoting(unable.Message);
            else if (Condition(scaler, "ScalingActive", "False") is { Reason: not "ScalingDisabled" } blind && Old(blind, picture))
                yield return Of(scaler, "ProblemScalerBlind", blind).Quoting(blind.Message);
            else if (Condition(scaler, "ScalingLimited", "True") is { Reason: "TooManyReplicas" } limited && scaler.Current >= scaler.Maximum && Old(limited, picture))
                yield return Of(scaler, "ProblemScalerFull", limited, scaler.Maximum).With(new Sentence("ProblemScalerTarget", scaler.TargetName));
        }
    }

    private static bool Old(Condition condition, ClusterPicture picture) => !(picture.At - condition.Since < Grace);

    private static Condition? Condition(AutoscalerFacts scaler, string type, string status) =>
        scaler.Conditions.FirstOrDefault(condition => condition.Type == type && condition.Status == status);

    private static Finding Of(AutoscalerFacts scaler, string key, Condition condition, params IReadOnlyList<object> values) =>
        Finds.Of("scaler", scaler.Object, ProblemSeverity.Warning, new Sentence(key, values), condition.Since, NextStepKind.Summary, NextStepKind.Events) with { Down = 0.2 };
}
