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

    /// <summary>The same where nothing that is shown has changed.</summary>
    internal int Fingerprint
    {
        get
        {
            var hash = new HashCode();
            foreach (var node in Owners.Concat(Children))
                Add(ref hash, node);
            hash.Add(Blind.Count);
            hash.Add(Partial);
            return hash.ToHashCode();
        }
    }

    private static void Add(ref HashCode hash, TreeNode node)
    {
        hash.Add((node.Uid, node.Name, node.Status, node.Detail, node.Old));
        foreach (var child in node.Children)
            Add(ref hash, child);
    }
}
