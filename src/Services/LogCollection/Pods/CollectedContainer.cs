namespace Dashboard.Services.LogCollection.Pods;

/// <summary>A container and those of its instances whose logs can be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">As the pod asks for it.</param>
/// <param name="Current">The instance that runs or has ended; null while it waits.</param>
/// <param name="Last">The one before; null where there was none.</param>
internal sealed record CollectedContainer(string Name, string? Image, ContainerInstance? Current, ContainerInstance? Last);
