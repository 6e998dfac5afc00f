namespace Dashboard.Services.Cluster;

/// <summary>An object's owner (<c>metadata.ownerReferences</c>), in the same namespace or without one.</summary>
public sealed record OwnerReference(string ApiVersion, string Kind, string Name, string Uid, bool Controller);
