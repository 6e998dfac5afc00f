using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomResources;

/// <summary>How many objects of a kind there are; a failure where that cannot be told.</summary>
public sealed record CustomCount(ResourceType Type, Result<long> Count);
