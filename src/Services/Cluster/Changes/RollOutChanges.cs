using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>New versions of deployments, stateful and daemon sets, with what they ran before; and returns to older ones.</summary>
internal sealed class RollOutChanges : IChangeSource
{
    public IEnumerable<Change> Find(ChangePicture picture)
    {
        foreach (var sets in picture.ReplicaSets.Where(set => set.Owner is not null).GroupBy(set => set.Owner!.Uid))
        {
            var ordered = sets.OrderBy(set => set.Created).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                if (ordered[i].Created >= picture.From)
                    yield return RollOut(ordered[i], i > 0 ? ordered[i - 1] : null, picture);
            }
        }

        foreach (var revisions in picture.Revisions.Where(it => it.OwnerUid.Length > 0).GroupBy(it => it.OwnerUid))
        {
            var ordered = revisions.OrderBy(it => it.Created).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                if (ordered[i].Created >= picture.From)
                    yield return RollOut(ordered[i], i > 0 ? ordered[i - 1] : null, picture);
            }
        }
    }

    private static Change RollOut(ReplicaSetRow now, ReplicaSetRow? before, ChangePicture picture) => new()
    {
        Id = $"rollout:{now.Uid}",
        At = now.Created,
        Sort = ChangeSort.Deliberate,
        Subject = picture.Reference(now.Owner!.ApiVersion, now.Owner.Kind, now.Namespace, now.Owner.Name),
        Name = now.Owner.Name,
        Words = before is null
            ? Deployed(now.Images.Count > 0 ? now.Images[0] : null)
            : Words([.. new RollOut(now, before).ChangedImages().Select(it => (it.Old, it.New))]),
    };

    private static Change RollOut(RevisionFacts now, RevisionFacts? before, ChangePicture picture) => new()
    {
        Id = $"rollout:{now.OwnerUid}:{now.Created:O}",
        At = now.Created,
        Sort = ChangeSort.Deliberate,
        Subject = picture.Reference("apps/v1", now.OwnerKind, now.Namespace, now.OwnerName),
        Name = now.OwnerName,
        Words = before is null
            ? Deployed(now.Images.Values.FirstOrDefault())
            : Words([.. now.Images.Where(it => before.Images.TryGetValue(it.Key, out var old) && old != it.Value).Select(it => (before.Images[it.Key], it.Value))]),
    };

    private static Sentence Deployed(string? image) => new("ChangeDeployed", image is null ? "" : Images.Split(image) is (_, { Length: > 0 } tag) ? tag : image);

    private static Sentence Words(IReadOnlyList<(string Old, string New)> images) => images.Count == 0
        ? new Sentence("ChangeRolledOutAgain")
        : new Sentence("ChangeRolledOut", Images.Short(images[0].Old, images[0].New), Images.Short(images[0].New, images[0].Old));
}
