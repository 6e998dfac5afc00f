using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Search;

/// <summary>A kind whose live list is held, which the identity's list pages share. That it may still be listed is asked anew.</summary>
internal sealed class FollowedKind(ResourceLists lists, IKubernetesClient client, ApiResource resource, NamespaceScope known, TimeProvider time)
    : KindReader(client, resource, known, time)
{
    private Lease<LiveList>? lease;
    private NamespaceScope? leased;

    public override void Dispose() => Interlocked.Exchange(ref lease, null)?.Dispose();

    protected override async Task<Failure?> AskAsync(CancellationToken cancellationToken)
    {
        if (lease is { } held && (!held.Value.IsGood || !Scope.Equals(leased)))
            Dispose();
        if (lease is not null)
            return await ProbeAsync(cancellationToken);

        leased = Scope;
        var taken = lists.Take(Client, Resource, Scope, null);
        lease = taken;
        var failure = await WholeAsync(taken.Value, cancellationToken);
        if (failure is not null)
            Dispose();
        return failure;
    }

    protected override IEnumerable<ObjectName> Names() =>
        lease is { } held ? held.Value.Current.Rows.Select(row => new ObjectName(row.Namespace, row.Name)) : [];

    private static async Task<Failure?> WholeAsync(LiveList list, CancellationToken cancellationToken)
    {
        var signal = new Signal();
        using var listening = list.Listen(signal);
        while (true)
        {
            list.ThrowIfFaulted();
            var status = list.Current.Status;
            if (status.Phase is ListPhase.Failed)
                return status.Failures.Count > 0 ? status.Failures[0].Failure : new Failure { Kind = FailureKind.NotFound, Message = "The list has ended." };
            if (status.Phase is ListPhase.Live or ListPhase.Stale)
                return null;
            await signal.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A watch outlives the right to it: one row tells whether the list may still be had.</summary>
    private async Task<Failure?> ProbeAsync(CancellationToken cancellationToken)
    {
        string?[] namespaces = Scope.IsAll || !Resource.Namespaced ? [null] : [.. Scope.Names];
        foreach (var name in namespaces)
        {
            var probe = await Client.ListTableAsync(Resource.Type, new ListRequest { Namespace = name, Limit = 1 }, cancellationToken);
            if (!probe.TryGet(out _, out var failure))
            {
                Dispose();
                return failure;
            }
        }

        return null;
    }
}
