using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>What changed just before the trouble began: a roll-out, its scaling, its configuration. The latest of them is the likeliest cause.</summary>
internal static class ChangeBefore
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan RollOutTime = TimeSpan.FromMinutes(15);

    // Clocks differ, and trouble is noticed by its first failure while the change is noted by its last step.
    private static readonly TimeSpan After = TimeSpan.FromSeconds(30);

    public static Sentence? Of(Trouble trouble, DateTimeOffset? since, ClusterPicture picture)
    {
        if (since is not { } start)
            return null;
        return All(trouble, picture).Where(change => change.At > start - Before && change.At < start + After)
            .OrderByDescending(change => change.At).Select(change => change.Words).FirstOrDefault();
    }

    private static IEnumerable<(DateTimeOffset At, Sentence Words)> All(Trouble trouble, ClusterPicture picture)
    {
        var rollOut = RollOuts.Of(trouble.Subject.Uid, picture);
        if (rollOut is { Before: not null })
            yield return (rollOut.At, RollOutWords(rollOut));
        foreach (var it in picture.Events[trouble.Subject.Uid])
        {
            if (ScalingMessage.Read(it.Message) is { From: { } from and > 0 } scaling && from != scaling.To && !IsStepOf(rollOut, it.Last))
                yield return (it.Last, new Sentence("ProblemAfterScaling", from, scaling.To, it.Last));
        }

        foreach (var reference in trouble.Evidence.SelectMany(pod => pod.Configuration).Distinct())
        {
            if (picture.ConfigurationChanges.TryGetValue(reference, out var changed))
                yield return (changed, new Sentence(reference.Type == Kinds.Secret ? "ProblemAfterSecret" : "ProblemAfterConfigMap", reference.Name, changed));
        }
    }

    /// <summary>While a roll-out runs, its own steps are reported as scalings too.</summary>
    private static bool IsStepOf(RollOut? rollOut, DateTimeOffset at) => rollOut is not null && at >= rollOut.At - After && at - rollOut.At < RollOutTime;

    private static Sentence RollOutWords(RollOut rollOut)
    {
        var images = rollOut.ChangedImages().ToList();
        return images.Count == 0
            ? new Sentence("ProblemAfterRollOut", rollOut.At)
            : new Sentence("ProblemAfterImage", Images.Short(images[0].New, images[0].Old), rollOut.At, Images.Short(images[0].Old, images[0].New));
    }
}
