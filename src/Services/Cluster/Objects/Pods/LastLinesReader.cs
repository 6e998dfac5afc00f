
namespace Dashboard.Services.Cluster.Objects.Pods;

internal sealed class LastLinesReader(IKubernetesClient client) : ILastLines
{
    private const int LinesShown = 20;
    private const int MostContainers = 4;
    private const int MostBytes = 64 * 1024;

    public async Task<IReadOnlyList<LastLines>> ReadAsync(ResourceRef pod, IReadOnlyList<ContainerDetails> containers, CancellationToken cancellationToken) =>
        await Task.WhenAll(containers.Where(HasLog).Take(MostContainers).Select(container => ReadAsync(pod, container, cancellationToken)));

    /// <summary>A container that never ran has no log; asking for it would only bring an error.</summary>
    private static bool HasLog(ContainerDetails container) => container.Troubled && (container.State?.Name is "running" or "terminated" || container.LastState is not null);

    private async Task<LastLines> ReadAsync(ResourceRef pod, ContainerDetails container, CancellationToken cancellationToken)
    {
        // While it waits for its next start, its log is still that of the run that ended.
        var previous = container.State?.Name == "running";
        var request = new LogRequest
        {
            Namespace = pod.Namespace ?? "",
            Pod = pod.Name,
            Container = container.Name,
            Previous = previous,
            TailLines = LinesShown,
            LimitBytes = MostBytes,
        };
        var answer = await client.ReadLogAsync(request, cancellationToken);
        return new(container.Name, previous, answer.Map<IReadOnlyList<string>>(text => text.TrimEnd('\n').Split('\n')));
    }
}
