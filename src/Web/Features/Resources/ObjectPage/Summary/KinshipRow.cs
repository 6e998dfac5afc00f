using Dashboard.Services.Cluster.Objects.Tree;

namespace Dashboard.Web.Features.Resources.ObjectPage.Summary;

/// <summary>One line of the tree of owners and children.</summary>
internal sealed record KinshipRow(TreeNode Node, int Depth, bool IsSelf)
{
    /// <summary>The same object may stand below two owners.</summary>
    public object Key => (Node.Kind, Node.Name, Node.Uid, Depth);
}
