using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>A pod's volume: what it is in words, the object behind it where there is one, and who mounts it where.</summary>
public sealed record VolumeDetails(string Name, Sentence Says, IReadOnlyList<ResourceRef> Sources, IReadOnlyList<string> MountedAt);
