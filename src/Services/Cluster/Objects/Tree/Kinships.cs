using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>
/// Climbs up by getting owners, and down by lists of the kinds that can be children, as tables: a name, a status and the owners' ids a row,
/// never whole objects. Each list is bounded.
/// </summary>
internal sealed class Kinships(IKubernetesClient client, ResourceLists lists, TimeProvider time) : IKinships
{
    private const int AtOnce = 6;
    private const int MostOwners = 6;
    private const int RowsAPage = 2000;
    private const int MostPages = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Kinship> FollowAsync(ObjectSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var nodes = lists.TakeLostNodes(client);
        await foreach (var kinship in time.FollowAsync(Interval, token => ReadAsync(snapshot, nodes, token), kinship => kinship.Fingerprint, cancellationToken))
            yield return kinship;
    }

    private async Task<Kinship> ReadAsync(ObjectSnapshot snapshot, LostNodes nodes, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
            return new() { Owners = [], Children = [], Blind = [failure] };

        var owners = OwnersAsync(found, snapshot, cancellationToken);
        var reading = new Reading(nodes.Current);
        var children = await ChildrenAsync(found, snapshot, reading, cancellationToken);
        return new()
        {
            Owners = await owners,
            Children = children,
            Blind = [.. reading.Blind.DistinctBy(blind => blind.Message)],
            Partial = reading.Partial,
        };
    }

    private async Task<IReadOnlyList<TreeNode>> OwnersAsync(ApiCatalog catalog, ObjectSnapshot snapshot, CancellationToken cancellationToken)
    {
        var owners = new List<TreeNode>();
        var metadata = snapshot.Metadata;
        while (owners.Count < MostOwners && MainOwner(metadata) is { } owner)
        {
            var resource = catalog.FindKind(owner.ApiVersion, owner.Kind);
            ResourceRef? reference = resource is null ? null : new(resource.Type, resource.Namespaced ? snapshot.Reference.Namespace : null, owner.Name);
            var node = new TreeNode { Reference = reference, Kind = owner.Kind, Name = owner.Name, Uid = owner.Uid };
            var answer = reference is { } target ? await client.GetAsync(target, cancellationToken) : default(Result<System.Text.Json.JsonElement>?);
            if (answer is not { IsSuccess: true } got)
            {
                owners.Add(node); // its name is known all the same
                break;
            }

            var above = ObjectSnapshotReader.Read(resource!, reference!.Value, got.Value);
            owners.Add(node with { Status = StatusReader.Read(above), CreatedAt = above.Metadata.CreationTimestamp });
            metadata = above.Metadata;
        }

        owners.Reverse();
        return owners;
    }

    /// <summary>The controller, else whoever is named first.</summary>
    private static OwnerReference? MainOwner(ObjectMetadata metadata) =>
        metadata.Owners.FirstOrDefault(owner => owner.Controller) ?? (metadata.Owners.Count > 0 ? metadata.Owners[0] : null);

    private async Task<IReadOnlyList<TreeNode>> ChildrenAsync(ApiCatalog catalog, ObjectSnapshot snapshot, Reading reading, CancellationToken cancellationToken)
    {
        var kinds = ChildKinds.Of(catalog, snapshot.Resource);
        var owned = new ConcurrentDictionary<string, ConcurrentBag<TreeNode>>(StringComparer.Ordinal);
        await ListAsync(kinds, snapshot, owned, reading, cancellationToken);

        // The children of the children: only of kinds that are known to have some, and only where there are such.
        var below = owned.GetValueOrDefault(snapshot.Metadata.Uid)?.Select(child => child.Reference?.Type.QualifiedName).Distinct() ?? [];
        var known = below.Where(name => name is "replicasets.apps" or "jobs.batch" or "deployments.apps" or "statefulsets.apps" or "daemonsets.apps")
            .SelectMany(name => ChildKinds.Of(catalog, catalog.Find(name!)!))
            .Where(kind => !kinds.Contains(kind))
            .Distinct();
        await ListAsync([.. known], snapshot, owned, reading, cancellationToken);
        return Build(snapshot.Metadata.Uid, owned, 0);
    }

    private async Task ListAsync(
        IReadOnlyList<ApiResource> kinds, ObjectSnapshot snapshot, ConcurrentDictionary<string, ConcurrentBag<TreeNode>> owned, Reading reading, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(kinds, options, async (kind, token) =>
        {
            var request = new ListRequest
            {
                Namespace = kind.Namespaced ? snapshot.Reference.Namespace : null,
                LabelSelector = kind.Type.QualifiedName is "pods" or "replicasets.apps" ? PodSelector(snapshot) : null,
                Limit = RowsAPage,
            };
            for (var page = 0; page < MostPages; page++)
            {
                var answer = await client.ListTableAsync(kind.Type, request, token);
                if (!answer.TryGet(out var table, out var failure))
                {
                    reading.Blind.Add(failure);
                    return;
                }

                foreach (var row in table.Rows)
                {
                    foreach (var owner in row.Metadata.Owners)
                        owned.GetOrAdd(owner.Uid, _ => []).Add(ChildRow.Read(kind, table.Columns, row, reading.LostNodes));
                }

                if (table.Continue is null)
                    return;
                request = request with { Continue = table.Continue };
            }

            reading.Partial = true;
        });
    }

    /// <summary>Workloads know their pods by labels, which spares the rest of the namespace.</summary>
    private static string? PodSelector(ObjectSnapshot snapshot) => snapshot.Reference.Type.Group is "apps" or "batch" && snapshot.Json.At("spec", "selector") is { } selector
        ? SelectorText.Of(selector) is { Length: > 0 } text ? text : null
        : null;

    private static IReadOnlyList<TreeNode> Build(string uid, ConcurrentDictionary<string, ConcurrentBag<TreeNode>> owned, int depth)
    {
        if (depth > MostOwners || !owned.TryGetValue(uid, out var children))
            return [];

        return
        [
            .. children
                .OrderBy(child => child.Old)
                .ThenBy(child => Rank(child.Status?.Health))
                .ThenByDescending(child => child.CreatedAt)
                .ThenBy(child => child.Name, StringComparer.Ordinal)
                .Select(child => child with { Children = child.Uid.Length == 0 ? [] : Build(child.Uid, owned, depth + 1) }),
        ];
    }

    private static int Rank(ObjectHealth? health) => health switch
    {
        ObjectHealth.Bad => 0,
        ObjectHealth.Warning => 1,
        ObjectHealth.Moving => 2,
        _ => 3,
    };

    /// <summary>What went wrong while many lists were read at once.</summary>
    private sealed class Reading(IReadOnlySet<string> lostNodes)
    {
        public IReadOnlySet<string> LostNodes => lostNodes;

        public ConcurrentBag<Failure> Blind { get; } = [];

        public bool Partial { get; set; }
    }
}
