using System.Collections.Concurrent;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>What a crashed container said last, and how much memory one that was killed for it uses: as far as the user may read that.</summary>
internal sealed class CrashWitness
{
    private const int Lines = 30;
    private const int Bytes = 32 * 1024;

    private readonly ConcurrentDictionary<string, DateTimeOffset> forbidden = new();

    public async Task<PodEvidence> HearAsync(Look look, PodEvidence pod, CancellationToken cancellationToken)
    {
        var crashed = pod.Containers.Where(container => container.LastEnd is { IsFailure: true }).Take(2).ToList();
        if (crashed.Count == 0)
            return pod;
        var logs = new Dictionary<string, string>();
        foreach (var container in crashed)
        {
            if (await LogAsync(look, pod, container, cancellationToken) is { Length: > 0 } text)
                logs[container.Name] = text;
        }

        return pod with
        {
            Logs = logs,
            Memory = crashed.Any(container => container.LastEnd!.ForMemory) ? await MemoryAsync(look, pod, cancellationToken) : pod.Memory,
        };
    }

    private async Task<string?> LogAsync(Look look, PodEvidence pod, ContainerFacts container, CancellationToken cancellationToken)
    {
        if (forbidden.TryGetValue(pod.Row.Namespace, out var until) && look.Now < until)
            return null;
        var request = new LogRequest
        {
            Namespace = pod.Row.Namespace,
            Pod = pod.Row.Name,
            Container = container.Name,
            // While it waits or has just ended, the current log is that of the instance that crashed.
            Previous = container.Running,
            TailLines = Lines,
            LimitBytes = Bytes,
        };
        var answer = await look.Client.ReadLogAsync(request, cancellationToken);
        if (answer.Failure?.Kind == FailureKind.Forbidden)
            forbidden[pod.Row.Namespace] = look.Now + TimeSpan.FromMinutes(1);
        return answer.IsSuccess ? answer.Value : null;
    }

    private static async Task<IReadOnlyDictionary<string, double>> MemoryAsync(Look look, PodEvidence pod, CancellationToken cancellationToken)
    {
        if (look.Catalog.Find("pods.metrics.k8s.io") is not { } metrics)
            return pod.Memory;
        var answer = await look.Client.GetAsync(new ResourceRef(metrics.Type, pod.Row.Namespace, pod.Row.Name), cancellationToken);
        return answer.IsSuccess
            ? answer.Value.Items("containers").DistinctBy(item => item.Text("name")).ToDictionary(item => item.Text("name") ?? "", item => Quantity.Parse(item.Scalar("usage", "memory")) ?? 0)
            : pod.Memory;
    }
}
