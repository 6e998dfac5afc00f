using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Sharing;

/// <summary>The rows at one moment. With failures, they may be stale or not all; <paramref name="Dropped"/> counts those that did not fit.</summary>
internal sealed record LiveSnapshot<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyList<Failure> Failures, bool Complete, long Dropped);
