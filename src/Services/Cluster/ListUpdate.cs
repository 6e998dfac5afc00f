using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster;

/// <summary>
/// What a followed list reports, in this order: a <see cref="Snapshot"/>, then <see cref="Changes"/>. When the stream breaks, <see cref="Interrupted"/>
/// says so (what is there stays valid but stale); it recovers by itself with <see cref="Resumed"/>, or with a new <see cref="Snapshot"/> after an expired version.
/// </summary>
public abstract record ListUpdate<T>
{
    private ListUpdate()
    {
    }

    /// <summary>The whole list; replaces all that was there. <paramref name="Columns"/> is empty unless the items are table rows.</summary>
    public sealed record Snapshot(IReadOnlyList<T> Items, IReadOnlyList<TableColumn> Columns) : ListUpdate<T>;

    /// <summary>Changes in the order of the server, batched as they came.</summary>
    public sealed record Changes(IReadOnlyList<ItemChange<T>> Items) : ListUpdate<T>;

    /// <summary>The stream is broken and is tried again after <paramref name="RetryIn"/>. Final (null) for 401, 403 and 404 of the kind: the stream then ends.</summary>
    public sealed record Interrupted(Failure Failure, TimeSpan? RetryIn) : ListUpdate<T>;

    /// <summary>The stream goes on where it broke; nothing was missed.</summary>
    public sealed record Resumed : ListUpdate<T>;
}
