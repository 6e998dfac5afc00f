namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>How a list is as a whole, by how its parts are.</summary>
internal static class PartsStatus
{
    public static ListStatus Of(IReadOnlyList<LivePart> parts, RowStore store, long? expected) => new()
    {
        Phase = Phase(parts, store.Count),
        IsWhole = parts.All(part => part.IsWhole || part.Ended) && parts.Any(part => !part.Ended),
        Failures = [.. parts.Where(part => part.Failure is not null).Select(part => new ScopeFailure(part.Namespace, part.Failure!))],
        StaleSince = parts.Where(part => !part.Ended).Min(part => part.StaleSince),
        Expected = expected,
        Dropped = store.Dropped,
    };

    private static ListPhase Phase(IReadOnlyList<LivePart> parts, int rows) =>
        parts.All(part => part.Ended) ? ListPhase.Failed
        : parts.Any(part => !part.IsWhole && !part.Ended && part.Failure is null) ? (rows > 0 ? ListPhase.Partial : ListPhase.Loading)
        : parts.Any(part => !part.Ended && part.Failure is not null) ? ListPhase.Stale
        : ListPhase.Live;
}
