using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>The end of a container's log. <paramref name="Previous"/>: of the run before this one, whose end it tells.</summary>
public sealed record LastLines(string Container, bool Previous, Result<IReadOnlyList<string>> Lines);
