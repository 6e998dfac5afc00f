using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Pods that do not do what they should: one line a workload, with the worst cause that explains it.</summary>
internal sealed class PodTroubles : IProblemDetector
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(12);

    // The first that explains a workload's trouble speaks for it.
    private static readonly IReadOnlyList<IPodCause> Causes =
    [
        new LostNode(), new StuckDeletion(), new Evicted(), new MemoryKill(), new ImagePull(), new ContainerSetup(), new Probe(kills: true), new Crash(),
        new Unschedulable(), new Mount(), new Probe(kills: false), new Unexplained(),
    ];

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var trouble in Troubles.Of(picture))
        {
            var cause = Causes.Select(it => it.Explain(trouble, picture)).First(it => it is not null)!;
            if (cause.Sort != "evicted" || trouble.At - cause.Since < LeftoverAge)
                yield return Find(trouble, cause, picture);
        }
    }

    private static Finding Find(Trouble trouble, Cause cause, ClusterPicture picture)
    {
        var problem = new Problem
        {
            Id = $"pods:{trouble.Subject.Reference}",
            Severity = cause.Mild || trouble.Down == 0 ? ProblemSeverity.Warning : ProblemSeverity.Bad,
            Subject = trouble.Subject.Reference,
            SubjectKind = trouble.Subject.Kind,
            Headline = Headline(trouble, cause),
            Details = [.. Details(trouble, cause, picture)],
            Quote = cause.Quote,
            Since = cause.Since,
            Steps = [.. cause.Steps.Select(kind => Step(kind, trouble))],
        };
        return new Finding(problem) { Down = trouble.Down, Pods = trouble.Pods };
    }

    private static Sentence Headline(Trouble trouble, Cause cause) =>
        !cause.NeverRan ? cause.Headline
        : trouble.Workload is null || trouble.Desired == 0 ? new Sentence("ProblemCannotRun", cause.Headline)
        : new Sentence("ProblemHasOf", Math.Min(trouble.Ready, trouble.Desired), trouble.Desired, cause.Headline);

    private static IEnumerable<Sentence> Details(Trouble trouble, Cause cause, ClusterPicture picture)
    {
        foreach (var detail in cause.Details)
            yield return detail;
        if (!cause.NeverRan && trouble.Workload is not null && trouble.Desired > 1)
            yield return new Sentence("ProblemReadyOf", trouble.Ready, trouble.Desired);
        if (cause.NeverRan && trouble.Workload is { Desired: > 0 } workload && workload.Ready >= workload.Desired && workload.Updated < workload.Desired)
            yield return new Sentence("ProblemOldServes");
        if (ChangeBefore.Of(trouble, cause.Since, picture) is { } change)
            yield return change;
    }

    /// <summary>Logs and events are those of the pod that tells most; the rest is the workload's.</summary>
    private static NextStep Step(NextStepKind kind, Trouble trouble) => kind is NextStepKind.Logs or NextStepKind.Events
        ? new(kind, (trouble.Evidence.Count > 0 ? trouble.Evidence[0].Row : trouble.Pods[0]).Reference)
        : new(kind, trouble.Subject.Reference);
}
