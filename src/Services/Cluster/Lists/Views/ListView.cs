using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Services.Cluster.Lists.Usage;

namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>One reader's view of a live list: a query over all its rows, evaluated as they change, at most four times a second.</summary>
public sealed class ListView : IDisposable
{
    /// <summary>Changes of the list are shown no more often than this; changes of the query at once.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Lease<LiveList> list;
    private readonly Lease<UsageFeed>? usage;
    private readonly TimeProvider time;
    private readonly Signal signal = new();
    private readonly IDisposable[] listening;
    private readonly Lock gate = new();
    private ListQuery query;
    private LiveRows source = LiveRows.Empty;
    private QueryResult result = QueryResult.Empty;
    private IReadOnlyList<ResourceRow> shown = [];
    private VisibleRange? held;
    private long heldSince;
    private int waiting;
    private TimeSpan took;

    internal ListView(Lease<LiveList> list, Lease<UsageFeed>? usage, ListQuery query, TimeProvider time)
    {
        this.list = list;
        this.usage = usage;
        this.query = query;
        this.time = time;
        listening = [list.Value.Listen(signal), .. usage is null ? Array.Empty<IDisposable>() : [usage.Value.Listen(signal)]];
    }

    /// <summary>The state now, then again after every change, until cancelled.</summary>
    public async IAsyncEnumerable<ListFrame> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        signal.Set();
        while (true)
        {
            await signal.WaitAsync(cancellationToken);
            list.Value.ThrowIfFaulted();
            yield return Refresh();
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    /// <summary>Asks for other rows or another order: at once, wherever the pointer is.</summary>
    public ListFrame Change(ListQuery next)
    {
        lock (gate)
        {
            query = next;
            return Evaluate(keepPlaces: false);
        }
    }

    /// <summary>
    /// While a range is given, the rows in it and above it do not move; changes to their order wait. Null lets them move again, and they do.
    /// </summary>
    public ListFrame Hold(VisibleRange? range)
    {
        lock (gate)
        {
            var started = held is null && range is not null;
            held = range;
            if (started)
                heldSince = source.Version;
            return range is null ? Evaluate(keepPlaces: false) : Frame();
        }
    }

    /// <summary>Lets the changes that wait happen now.</summary>
    public ListFrame ApplyWaiting()
    {
        lock (gate)
            return Evaluate(keepPlaces: false);
    }

    public ViewWindow Window(int start, int count)
    {
        lock (gate)
        {
            var from = Math.Clamp(start, 0, shown.Count);
            var rows = shown.Skip(from).Take(count).Select(row => new ViewRow(row, usage?.Value.Current.Find(row.Key), usage?.Value.Limits(row)));
            return new ViewWindow([.. rows], shown.Count);
        }
    }

    /// <summary>All rows that pass the query, as they stand, without their limits.</summary>
    public IReadOnlyList<ViewRow> All()
    {
        lock (gate)
            return [.. shown.Select(row => new ViewRow(row, usage?.Value.Current.Find(row.Key), null))];
    }

    /// <summary>The keys of all rows, as they stand.</summary>
    public IReadOnlyList<RowKey> Keys()
    {
        lock (gate)
            return [.. shown.Select(row => row.Key)];
    }

    /// <summary>Where an object stands; null where it is not among the rows.</summary>
    public int? IndexOf(RowKey key)
    {
        lock (gate)
        {
            for (var i = 0; i < shown.Count; i++)
            {
                if (shown[i].Key == key)
                    return i;
            }

            return null;
        }
    }

    /// <summary>Words that would complete the last one of a filter's text.</summary>
    public IReadOnlyList<string> Complete(string text)
    {
        lock (gate)
            return source.Plan is { } plan ? FilterCompletion.Suggest(text, source.Rows, plan) : [];
    }

    public void Dispose()
    {
        foreach (var listener in listening)
            listener.Dispose();
        list.Dispose();
        usage?.Dispose();
    }

    private ListFrame Refresh()
    {
        lock (gate)
            return Evaluate(keepPlaces: held is not null);
    }

    private ListFrame Evaluate(bool keepPlaces)
    {
        var started = Stopwatch.GetTimestamp();
        source = list.Value.Current;
        result = source.Plan is { } plan ? QueryEngine.Run(source.Rows, plan, query, usage?.Value.Current ?? UsageSnapshot.Empty, time.GetUtcNow()) : QueryResult.Empty;
        waiting = 0;
        if (keepPlaces && held is { } range && shown.Count > 0)
        {
            shown = HeldOrder.Arrange(shown, result.Rows, range.Last + 1, list.Value.Find, heldSince, out waiting);
        }
        else
        {
            shown = result.Rows;
            heldSince = source.Version;
        }

        took = Stopwatch.GetElapsedTime(started);
        return Frame();
    }

    private ListFrame Frame() => new()
    {
        Status = source.Status,
        Columns = source.Plan?.Columns ?? [],
        Chips = result.Chips,
        Count = result.Rows.Count,
        Total = result.Total,
        NotAsWanted = result.NotAsWanted,
        Namespaces = result.Namespaces,
        Waiting = waiting,
        UsageFailure = usage?.Value.Current.Failure,
        EvaluatedIn = took,
    };
}
