namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>When the config maps and secrets that pods in trouble need were last changed. Reads their metadata only, of a bounded number.</summary>
internal sealed class ConfigurationReader
{
    private const int Limit = 40;
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly Dictionary<ResourceRef, (DateTimeOffset ReadAt, DateTimeOffset? Changed)> known = [];

    public async Task<IReadOnlyDictionary<ResourceRef, DateTimeOffset>> ReadAsync(Look look, IEnumerable<PodEvidence> pods, CancellationToken cancellationToken)
    {
        var wanted = pods.SelectMany(pod => pod.Configuration).Distinct().Take(Limit).ToList();
        var stale = wanted.Where(reference => !known.TryGetValue(reference, out var entry) || look.Now - entry.ReadAt > MaxAge).ToList();
        var answers = await Task.WhenAll(stale.Select(reference => ChangedAsync(look.Client, reference, cancellationToken)));
        foreach (var gone in known.Keys.Except(wanted).ToList())
            known.Remove(gone);
        for (var i = 0; i < stale.Count; i++)
            known[stale[i]] = (look.Now, answers[i]);
        return known.Where(entry => entry.Value.Changed is not null).ToDictionary(entry => entry.Key, entry => entry.Value.Changed!.Value);
    }

    private static async Task<DateTimeOffset?> ChangedAsync(IKubernetesClient client, ResourceRef reference, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = reference.Namespace, FieldSelector = $"metadata.name={reference.Name}" };
        var answer = await client.ListMetadataAsync(reference.Type, request, cancellationToken);
        return answer.IsSuccess && answer.Value is [var found, ..] ? found.LastChange?.At ?? found.CreationTimestamp : null;
    }
}
