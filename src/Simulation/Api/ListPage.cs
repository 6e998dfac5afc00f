using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>One page of a list, of one moment.</summary>
internal sealed record ListPage(IReadOnlyList<StoredObject> Items, long Version, string? Continue, int? Remaining);
