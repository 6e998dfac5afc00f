namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>A volume in a container's file system.</summary>
public sealed record Mount(string Path, string Volume, string? SubPath, bool ReadOnly);
