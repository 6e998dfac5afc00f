using Dashboard.Services.Cluster.Objects.Status;

namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>An object among its owners and children.</summary>
public sealed record TreeNode
{
    /// <summary>Null where the kind is unknown to the server, so that no page can show it.</summary>
    public ResourceRef? Reference { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string Uid { get; init; } = "";

    /// <summary>Null where nothing tells.</summary>
    public StatusWord? Status { get; init; }

    /// <summary>More in a few characters, for instance <c>2/3</c> ready.</summary>
    public string? Detail { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Kept for its history only: an old replica set without pods.</summary>
    public bool Old { get; init; }

    /// <summary>Those in trouble first.</summary>
    public IReadOnlyList<TreeNode> Children { get; init; } = [];
}
