using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A kind, by its qualified name, that could not be read, and why.</summary>
internal sealed record BlindSpot(string Kind, Failure Failure);
