using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>How a job's failed pod ended: its exit code, after how long, and what it said last.</summary>
internal sealed record JobEnd(Sentence Sentence, string? Quote)
{
    /// <summary>Null where none of its pods was looked at.</summary>
    public static JobEnd? Of(IEnumerable<PodRow> pods, ClusterPicture picture)
    {
        foreach (var pod in pods.OrderByDescending(pod => pod.Created).Select(pod => picture.Evidence.GetValueOrDefault(pod.Uid)).OfType<PodEvidence>())
        {
            if (pod.Containers.FirstOrDefault(container => container.LastEnd is { IsFailure: true }) is not { LastEnd: { } end } container)
                continue;
            var quote = Quotes.Tidy(end.Message) ?? Quotes.OfLog(pod.Logs.GetValueOrDefault(container.Name));
            return new JobEnd(Words(end), quote);
        }

        return null;
    }

    private static Sentence Words(ContainerEnd end)
    {
        var how = end.ForMemory ? new Sentence("ProblemKilledForMemory") : ExitCodes.Sentence(end.ExitCode);
        return end.Finished - end.Started is { TotalSeconds: >= 1 } ran ? new Sentence("ProblemEndedAfter", how, TimeSpan.FromSeconds(Math.Round(ran.TotalSeconds))) : how;
    }
}
