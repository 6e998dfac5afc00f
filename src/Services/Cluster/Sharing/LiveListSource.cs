namespace Dashboard.Services.Cluster.Sharing;

/// <summary>What to follow in each namespace (null for all of them), what to keep of it, and how often to report.</summary>
internal sealed record LiveListSource<TItem, TRow>
{
    public required Func<string?, CancellationToken, IAsyncEnumerable<ListUpdate<TItem>>> Follow { get; init; }

    public required LiveRowShape<TItem, TRow> Shape { get; init; }

    public required int Limit { get; init; }

    public required TimeSpan Pause { get; init; }
}
