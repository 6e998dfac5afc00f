using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>How a watch ended.</summary>
/// <param name="Failure">Null where the server ended it as it should, after its time.</param>
/// <param name="Version">Where to go on.</param>
/// <param name="Opened">Whether the stream had been opened at all.</param>
internal sealed record WatchEnd(Failure? Failure, string Version, bool Opened);
