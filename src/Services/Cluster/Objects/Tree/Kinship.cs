using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>An object's owners, the topmost first, and its children.</summary>
public sealed record Kinship
{
    public required IReadOnlyList<TreeNode> Owners { get; init; }

    public required IReadOnlyList<TreeNode> Children { get; init; }

    /// <summary>What could not be read, one a kind of failure: so that an empty tree is not taken for the whole truth.</summary>
    public required IReadOnlyList<Failure> Blind { get; init; }

    /// <summary>Not every object of every kind was looked at, for there are too many.</summary>
    public bool Partial { get; init; }
}
