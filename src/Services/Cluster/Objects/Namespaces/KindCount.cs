namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>How many objects of a kind there are.</summary>
public sealed record KindCount(ApiResource Resource, long Count);
