namespace Dashboard.Services.Cluster.Search;

/// <summary>All that a search keeps of an object.</summary>
internal readonly record struct ObjectName(string? Namespace, string Name);
