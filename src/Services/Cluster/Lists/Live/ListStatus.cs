namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>Whether a list is as the cluster is.</summary>
public sealed record ListStatus
{
    public static ListStatus Loading { get; } = new() { Phase = ListPhase.Loading };

    public required ListPhase Phase { get; init; }

    /// <summary>What is broken or refused, by namespace.</summary>
    public IReadOnlyList<ScopeFailure> Failures { get; init; } = [];

    /// <summary>Since when the rows may be old.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>How many objects there are, where the server said so before they were all read.</summary>
    public long? Expected { get; init; }

    /// <summary>Objects beyond what one list holds: they are counted here and not shown.</summary>
    public int Dropped { get; init; }

    /// <summary>Whether sorting and filtering see every row.</summary>
    public bool IsWhole { get; init; }
}
