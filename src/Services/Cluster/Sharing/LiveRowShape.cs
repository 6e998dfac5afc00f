namespace Dashboard.Services.Cluster.Sharing;

/// <summary>How an item becomes a small row, what tells rows apart, and which is older.</summary>
internal sealed record LiveRowShape<TItem, TRow>(
    Func<TItem, IReadOnlyList<TableColumn>, TRow> Project, Func<TRow, string> Key, Func<TRow, DateTimeOffset> Time);
