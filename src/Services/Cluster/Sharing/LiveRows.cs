using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Sharing;

/// <summary>
/// What followed lists report, kept as small rows: a list a namespace of the scope, or one for all. Bounded: beyond <paramref name="limit"/> the oldest
/// rows are dropped and counted.
/// </summary>
internal sealed class LiveRows<TItem, TRow>(LiveRowShape<TItem, TRow> shape, int limit, Action changed)
{
    private readonly Dictionary<string, Dictionary<string, TRow>> parts = [];
    // Changes come without columns: those of the last snapshot hold.
    private readonly Dictionary<string, IReadOnlyList<TableColumn>> columns = [];
    private readonly Dictionary<string, Failure> failures = [];
    private readonly HashSet<string> known = [];
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private long dropped;

    /// <summary>Follows until cancelled. Where the server says that it is in vain (refused, unknown), asks again after a while: rights change.</summary>
    public async Task FollowAsync(string part, Func<IAsyncEnumerable<ListUpdate<TItem>>> follow, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            await foreach (var update in follow().WithCancellation(cancellationToken))
            {
                lock (gate)
                    Apply(part, update);
                changed();
            }

            await Task.Delay(AskAgain, time, cancellationToken);
        }
    }

    /// <summary>All rows of all parts; complete once every part of <paramref name="expected"/> has answered, be it with a failure.</summary>
    public LiveSnapshot<TRow> Snapshot(int expected)
    {
        lock (gate)
            return new LiveSnapshot<TRow>([.. parts.Values.SelectMany(part => part.Values)], [.. failures.Values.Distinct()], known.Count >= expected, dropped);
    }

    private void Apply(string part, ListUpdate<TItem> update)
    {
        switch (update)
        {
            case ListUpdate<TItem>.Snapshot snapshot:
                var fresh = new Dictionary<string, TRow>(snapshot.Items.Count);
                foreach (var item in snapshot.Items)
                    Put(fresh, shape.Project(item, snapshot.Columns));
                parts[part] = fresh;
                columns[part] = snapshot.Columns;
                Known(part);
                break;
            case ListUpdate<TItem>.Changes changes:
                foreach (var change in changes.Items)
                    Apply(part, change);
                failures.Remove(part);
                break;
            case ListUpdate<TItem>.Interrupted interrupted:
                failures[part] = interrupted.Failure;
                known.Add(part);
                // What was seen with a right that is gone, is not shown any longer.
                if (interrupted.Failure.Kind == FailureKind.Forbidden)
                    parts.Remove(part);
                break;
            case ListUpdate<TItem>.Resumed:
                failures.Remove(part);
                break;
        }

        if (parts.TryGetValue(part, out var rows) && rows.Count > limit + (limit / 10))
            Trim(rows);
    }

    private void Known(string part)
    {
        known.Add(part);
        failures.Remove(part);
    }

    private void Apply(string part, ItemChange<TItem> change)
    {
        if (!parts.TryGetValue(part, out var rows))
            parts[part] = rows = [];
        var row = shape.Project(change.Item, columns.GetValueOrDefault(part, []));
        if (change.Kind == ChangeKind.Deleted)
            rows.Remove(shape.Key(row));
        else
            Put(rows, row);
    }

    private void Put(Dictionary<string, TRow> rows, TRow row) => rows[shape.Key(row)] = row;

    private void Trim(Dictionary<string, TRow> rows)
    {
        var tooMany = rows.OrderBy(row => shape.Time(row.Value)).Take(rows.Count - limit).Select(row => row.Key).ToList();
        dropped += tooMany.Count;
        foreach (var key in tooMany)
            rows.Remove(key);
    }
}
