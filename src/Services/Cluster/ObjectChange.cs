namespace Dashboard.Services.Cluster;

/// <summary>The latest change of an object by its managed fields, its status aside: when, and by which client (<c>kubectl-edit</c>, <c>helm</c>).</summary>
public sealed record ObjectChange(DateTimeOffset At, string Manager);
