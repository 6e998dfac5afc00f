using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Events;

/// <summary>All events of a scope in lines, at one moment.</summary>
public sealed record EventList
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EventGroup> Groups { get; init; }

    /// <summary>Events, not lines.</summary>
    public required int EventCount { get; init; }

    /// <summary>Older events that were dropped because there were too many.</summary>
    public required long Dropped { get; init; }

    /// <summary>Why the list is stale, or holds not all namespaces; empty when all is well.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    public EventView Apply(EventFilter filter)
    {
        var reasons = Groups.Where(filter.PassesButReason)
            .GroupBy(group => group.Latest.Reason)
            .Select(group => new EventReasonCount(group.Key, group.Count(), group.Any(it => it.Latest.IsWarning)))
            .OrderByDescending(it => it.Warning).ThenByDescending(it => it.Count).ThenBy(it => it.Reason, StringComparer.Ordinal);
        return new EventView([.. Groups.Where(filter.Passes)], [.. reasons], Groups.Count(group => group.Latest.IsWarning));
    }
}
