namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>What a pod belongs to: its workload, or itself where it stands alone.</summary>
internal readonly record struct Subject(ResourceRef Reference, string Kind, string Uid);
