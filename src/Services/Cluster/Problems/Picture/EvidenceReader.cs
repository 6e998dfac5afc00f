
namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>
/// Looks at a few pods in full on behalf of all in trouble: one or two of each workload, one of each state, and not again while a pod has not changed.
/// One a scope and identity.
/// </summary>
internal sealed class EvidenceReader
{
    private const int PodsAWorkload = 2;
    private const int PodsInAll = 80;

    private readonly CrashWitness witness = new();
    private Dictionary<string, PodEvidence> known = [];

    public async Task<IReadOnlyDictionary<string, PodEvidence>> ReadAsync(Look look, IReadOnlyList<PodGroup> groups, CancellationToken cancellationToken)
    {
        var rows = groups.SelectMany(Representatives).Take(PodsInAll).ToList();
        var read = new Dictionary<string, PodEvidence>();
        using var slots = new SemaphoreSlim(8);
        var answers = await Task.WhenAll(rows.Select(row => ReadAsync(look, row, slots, cancellationToken)));
        foreach (var evidence in answers.OfType<PodEvidence>())
            read[evidence.Row.Uid] = evidence;
        known = read;
        return read;
    }

    private static IEnumerable<PodRow> Representatives(PodGroup group) =>
        group.Troubled.DistinctBy(pod => pod.Status).Take(PodsAWorkload);

    private async Task<PodEvidence?> ReadAsync(Look look, PodRow row, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(row.Uid, out var before) && before.Row.ResourceVersion == row.ResourceVersion)
            return before with { Row = row };
        await slots.WaitAsync(cancellationToken);
        try
        {
            var answer = await look.Client.GetAsync(row.Reference, cancellationToken);
            return answer.TryGet(out var json, out _) ? await witness.HearAsync(look, PodEvidence.Read(json, row), cancellationToken) : null;
        }
        finally
        {
            slots.Release();
        }
    }
}
