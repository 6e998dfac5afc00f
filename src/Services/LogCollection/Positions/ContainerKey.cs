namespace Dashboard.Services.LogCollection.Positions;

/// <summary>A container of a pod, through all its restarts.</summary>
internal readonly record struct ContainerKey(string PodUid, string Container);
