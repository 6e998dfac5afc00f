using System.Collections.Frozen;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Sharing;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>All rows of one kind in one scope as one identity sees them, kept as the cluster is. Shared by that identity's views.</summary>
internal sealed class LiveList : IAsyncDisposable
{
    private const int FirstRows = 500;
    private const int MaximumRows = 200_000;

    private readonly IKubernetesClient client;
    private readonly ApiResource resource;
    private readonly string? fieldSelector;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly StringPool pool = new();
    private readonly RowStore store = new(MaximumRows);
    private readonly IReadOnlyList<LivePart> parts;
    private readonly CancellationTokenSource ending = new();
    private readonly Listeners listeners = new();
    private readonly Task working;
    private readonly LostNodes? lostNodes;
    private readonly Task marking;
    private IReadOnlyList<TableColumn> columns = [];
    private ColumnPlan? plan;
    private RowFactory? factory;
    private long? expected;
    private long version;
    private LiveRows? current;
    private IReadOnlySet<string> lost = FrozenSet<string>.Empty;
    private int disposed;

    public LiveList(IKubernetesClient client, ApiResource resource, NamespaceScope scope, string? fieldSelector, TimeProvider time, LostNodes? lostNodes = null)
    {
        this.client = client;
        this.resource = resource;
        this.fieldSelector = fieldSelector;
        this.time = time;
        this.lostNodes = lostNodes;
        parts = scope.IsAll || !resource.Namespaced ? [new LivePart(null)] : [.. scope.Names.Select(name => new LivePart(name))];
        working = Task.WhenAll(parts.Select(part => Task.Run(() => FollowAsync(part))));
        marking = lostNodes is null ? Task.CompletedTask : Task.Run(() => MarkAsync(lostNodes));
    }

    /// <summary>Whether it still follows the cluster, or will again.</summary>
    public bool IsGood => !working.IsCompleted && !parts.Any(part => part.Ended);

    public LiveRows Current
    {
        get
        {
            lock (gate)
                return current ??= new LiveRows { Rows = store.Ordered(), Plan = plan, Status = PartsStatus.Of(parts, store, expected), Version = version };
        }
    }

    /// <summary>An object's latest state; null when it is gone.</summary>
    public ResourceRow? Find(RowKey key)
    {
        lock (gate)
            return store.Find(key);
    }

    public IDisposable Listen(Signal signal) => listeners.Add(signal);

    /// <summary>Throws what ended the list against expectation: a bug, for the page's error boundary.</summary>
    public void ThrowIfFaulted()
    {
        if (working.IsFaulted)
            working.GetAwaiter().GetResult();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;
        await ending.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await marking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lostNodes?.Dispose();
        ending.Dispose();
    }

    /// <summary>Marks the pods on nodes that are lost, and those on nodes that came back.</summary>
    private async Task MarkAsync(LostNodes nodes)
    {
        await foreach (var names in nodes.FollowAsync(ending.Token))
        {
            lock (gate)
            {
                lost = names;
                version++;
                current = null;
                if (factory is not null)
                    store.Replace(row => factory.Mark(row, lost, version));
            }

            listeners.Tell();
        }
    }

    private async Task FollowAsync(LivePart part)
    {
        using var first = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        var firstRows = ReadFirstAsync(part, first.Token);
        try
        {
            var request = new ListRequest { Namespace = part.Namespace, FieldSelector = fieldSelector };
            await foreach (var update in client.FollowTableAsync(resource.Type, request, ending.Token))
            {
                Apply(part, update);
                listeners.Tell();
                if (part.IsWhole)
                    await first.CancelAsync();
            }
        }
        finally
        {
            await first.CancelAsync();
            await firstRows.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (gate)
            {
                part.Ended = true;
                current = null;
            }

            listeners.Tell();
        }
    }

    /// <summary>A long list takes a while: its first rows come by a request of their own.</summary>
    private async Task ReadFirstAsync(LivePart part, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = part.Namespace, FieldSelector = fieldSelector, Limit = FirstRows };
        var read = await client.ListTableAsync(resource.Type, request, cancellationToken);
        if (!read.TryGet(out var table, out _))
            return;
        lock (gate)
        {
            if (part.IsWhole || part.Ended || cancellationToken.IsCancellationRequested)
                return;
            Use(table.Columns);
            version++;
            foreach (var row in table.Rows)
                Set(row);
            expected = table.RemainingItemCount is { } more && parts.Count == 1 ? table.Rows.Count + more : null;
            current = null;
        }

        listeners.Tell();
    }

    private void Apply(LivePart part, ListUpdate<TableRow> update)
    {
        lock (gate)
        {
            version++;
            current = null;
            switch (update)
            {
                case ListUpdate<TableRow>.Snapshot snapshot:
                    Replace(part, snapshot);
                    break;
                case ListUpdate<TableRow>.Changes changes:
                    foreach (var change in changes.Items)
                        Change(change);
                    Recover(part);
                    break;
                case ListUpdate<TableRow>.Interrupted interrupted:
                    Interrupt(part, interrupted);
                    break;
                default:
                    Recover(part);
                    break;
            }
        }
    }

    private void Replace(LivePart part, ListUpdate<TableRow>.Snapshot snapshot)
    {
        Use(snapshot.Columns);
        var there = new HashSet<RowKey>(snapshot.Items.Count);
        foreach (var row in snapshot.Items)
        {
            Set(row);
            there.Add(new RowKey(row.Metadata.Namespace, row.Metadata.Name));
        }

        store.Keep(part.Namespace, there);
        part.IsWhole = true;
        Recover(part);
    }

    private void Change(ItemChange<TableRow> change)
    {
        if (change.Kind == ChangeKind.Deleted)
            store.Remove(new RowKey(change.Item.Metadata.Namespace, change.Item.Metadata.Name));
        else
            Set(change.Item);
    }

    private void Set(TableRow row) =>
        store.Set(factory!.Make(row, lost, version, store.Find(new RowKey(row.Metadata.Namespace, row.Metadata.Name))?.Born ?? version));

    private void Use(IReadOnlyList<TableColumn> next)
    {
        if (plan is not null && columns.SequenceEqual(next))
            return;
        // A changed definition has other columns: rows of the old ones say nothing any more.
        store.Clear(null);
        columns = next;
        plan = new ColumnPlan(resource, next);
        factory = new RowFactory(plan, pool, time);
    }

    private static void Recover(LivePart part)
    {
        part.Failure = null;
        part.StaleSince = null;
    }

    private void Interrupt(LivePart part, ListUpdate<TableRow>.Interrupted interrupted)
    {
        part.Failure = interrupted.Failure;
        part.StaleSince ??= time.GetUtcNow();
        if (interrupted.RetryIn is not null)
            return;
        // Refused for good: what was seen with a right that is gone, is not shown any longer.
        part.Ended = true;
        store.Clear(part.Namespace);
    }
}
