using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>What a view says about its rows whenever they changed. The rows themselves come by <see cref="ListView.Window"/>.</summary>
public sealed record ListFrame
{
    public static ListFrame Loading { get; } = new();

    public ListStatus Status { get; init; } = ListStatus.Loading;

    /// <summary>Empty until the first answer.</summary>
    public IReadOnlyList<ListColumn> Columns { get; init; } = [];

    public IReadOnlyList<StatusChip> Chips { get; init; } = [];

    /// <summary>Rows that pass the query.</summary>
    public int Count { get; init; }

    /// <summary>Rows of the whole list.</summary>
    public int Total { get; init; }

    public int NotAsWanted { get; init; }

    public int Namespaces { get; init; }

    /// <summary>Changes that wait until the list may move.</summary>
    public int Waiting { get; init; }

    /// <summary>Why there is no use of CPU and memory to show; null where there is, or none is expected.</summary>
    public Failure? UsageFailure { get; init; }

    /// <summary>What the last evaluation took on the server.</summary>
    public TimeSpan EvaluatedIn { get; init; }
}
