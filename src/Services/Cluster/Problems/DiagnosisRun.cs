using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>Reads and judges a scope, round after round; remembers what need not be read again.</summary>
internal sealed class DiagnosisRun(IKubernetesClient client, NamespaceScope scope, TimeProvider time)
{
    private const int MostAffected = 20;

    private readonly Census census = new();
    private readonly EvidenceReader evidence = new();
    private readonly ConfigurationReader configuration = new();

    /// <summary>All kinds but pods and events.</summary>
    public async Task<Result<(Look Look, ClusterPicture Picture)>> ReadAsync(CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return failure;
        var look = new Look(client, scope, catalog, time);
        return (look, await census.ReadAsync(look, cancellationToken));
    }

    public async Task<Diagnosis> DiagnoseAsync(
        LiveSnapshot<PodRow> pods, IReadOnlyList<LiveSnapshot<ClusterEvent>?> events, Result<(Look Look, ClusterPicture Picture)> read, CancellationToken cancellationToken)
    {
        if (!read.TryGet(out var census, out var failure))
            return Failed(failure);
        if (pods.Rows.Count == 0 && pods.Failures.Count > 0 && census.Picture.Workloads.Count == 0)
            return Failed(pods.Failures[0]);
        var picture = census.Picture with
        {
            Pods = pods.Rows,
            Events = events.OfType<LiveSnapshot<ClusterEvent>>().SelectMany(snapshot => snapshot.Rows).Where(it => it.ObjectUid is not null).ToLookup(it => it.ObjectUid!),
            Blind = [.. Blind("pods", pods.Failures), .. Blind("events", events.SelectMany(snapshot => snapshot?.Failures ?? [])), .. census.Picture.Blind],
        };
        var seen = await evidence.ReadAsync(census.Look, PodGroup.Of(picture), cancellationToken);
        picture = picture with { Evidence = seen };
        picture = picture with { ConfigurationChanges = await configuration.ReadAsync(census.Look, seen.Values, cancellationToken) };
        return Judge(picture);
    }

    internal static Diagnosis Judge(ClusterPicture picture)
    {
        var findings = ProblemDetectors.Find(picture);
        var lostNodes = picture.Nodes.Where(node => !node.IsReady).Select(node => node.Name).ToHashSet();
        var wanted = picture.Pods.Count(pod => PodHealths.Of(pod, lostNodes, picture.At) is PodHealth.Good or PodHealth.Finished or PodHealth.Starting);
        var report = new ProblemReport
        {
            At = picture.At,
            Problems = [.. findings.Select(Public)],
            PodsTotal = picture.Pods.Count,
            PodsAsWanted = wanted,
            Blind = [.. picture.Blind.Select(spot => spot.Failure)],
            BlindKinds = [.. picture.Blind.Select(spot => spot.Kind).Distinct()],
        };
        return new Diagnosis(report, findings, picture);
    }

    private static Problem Public(Finding finding) => finding.Problem with
    {
        Affected = [.. finding.Pods.Take(MostAffected).Select(pod => pod.Reference)],
        AffectedCount = finding.Pods.Count,
    };

    private static IEnumerable<BlindSpot> Blind(string kind, IEnumerable<Failure> failures) => failures.Take(1).Select(failure => new BlindSpot(kind, failure));

    private Diagnosis Failed(Failure failure) =>
        new(new ProblemReport { At = time.GetUtcNow(), Problems = [], PodsTotal = 0, PodsAsWanted = 0 }, [], null) { Failure = failure };
}
