namespace Dashboard.Services.Cluster.Events;

/// <summary>The lines that pass a filter, the reasons to choose from, and how many lines of the whole list are warnings.</summary>
public sealed record EventView(IReadOnlyList<EventGroup> Groups, IReadOnlyList<EventReasonCount> Reasons, int WarningCount);
