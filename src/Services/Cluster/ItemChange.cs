namespace Dashboard.Services.Cluster;

/// <summary>One change of a followed list. <see cref="Item"/> is the new state, for <see cref="ChangeKind.Deleted"/> the last known one.</summary>
public readonly record struct ItemChange<T>(ChangeKind Kind, T Item);
