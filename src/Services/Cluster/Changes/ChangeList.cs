using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>What changed in a scope within the time asked for, newest first.</summary>
public sealed record ChangeList(IReadOnlyList<Change> Changes)
{
    /// <summary>What could not be looked at, so that silence is not taken for calm.</summary>
    public IReadOnlyList<Failure> Blind { get; init; } = [];
}
