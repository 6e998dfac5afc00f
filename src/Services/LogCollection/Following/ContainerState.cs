using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.LogCollection.Pods;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>A container as the watch tells of it last.</summary>
/// <param name="Pod">Its pod.</param>
/// <param name="Container">Its instances.</param>
/// <param name="Source">What its documents say of it.</param>
/// <param name="Gone">The pod is deleted.</param>
internal sealed record ContainerState(CollectedPod Pod, CollectedContainer Container, ContainerSource Source, bool Gone);
