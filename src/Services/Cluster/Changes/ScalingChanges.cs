using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>Scalings of deployments, by their autoscaler or by hand; the steps of a roll-out are none.</summary>
internal sealed partial class ScalingChanges : IChangeSource
{
    private static readonly TimeSpan RollOutTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(20);

    public IEnumerable<Change> Find(ChangePicture picture)
    {
        var sets = picture.ReplicaSets.ToLookup(set => (set.Namespace, Owner: set.Owner?.Name));
        var autoscaled = picture.Events.Where(it => it.Reason == "SuccessfulRescale").ToList();
        var scalings = picture.Events.Where(it => it.Reason == "ScalingReplicaSet" && it.Last >= picture.From)
            .Select(it => (Event: it, Scaling: ScalingMessage.Read(it.Message)))
            .Where(it => it.Scaling is { From: not null });
        foreach (var (it, scaling) in scalings)
        {
            if (IsRollOut(it, scaling!, [.. sets[(it.ObjectNamespace ?? "", it.ObjectName)]]))
                continue;
            var by = autoscaled.FirstOrDefault(other => other.ObjectNamespace == it.ObjectNamespace && (it.Last - other.Last).Duration() < SameMoment && NewSize(other.Message) == scaling!.To);
            yield return new Change
            {
                Id = $"scaling:{it.Uid}",
                At = it.Last,
                Sort = ChangeSort.Deliberate,
                Subject = picture.Reference(it.ObjectApiVersion, it.ObjectKind, it.ObjectNamespace, it.ObjectName),
                Name = it.ObjectName,
                Words = new Sentence(by is null ? "ChangeScaled" : "ChangeAutoscaled", scaling!.From!.Value, scaling.To),
            };
        }
    }

    /// <summary>One set grows while another shrinks, or the set is new or on its way out.</summary>
    private static bool IsRollOut(ClusterEvent it, ScalingMessage scaling, IReadOnlyList<ReplicaSetRow> sets)
    {
        var newest = sets.Count == 0 ? (DateTimeOffset?)null : sets.Max(set => set.Created);
        return sets.Any(set => set.Created <= it.Last + SameMoment && it.Last - set.Created < RollOutTime) || (sets.FirstOrDefault(set => set.Name == scaling.ReplicaSet) is { } scaled && scaled.Created < newest && newest <= it.Last);
    }

    private static int? NewSize(string message) =>
        Size().Match(message) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^New size: (\d{1,9})", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Size();
}
