using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

internal sealed record CapacityUpdate(Result<CapacityReport> Result);
