using Dashboard.Services.Cluster.Objects.Tree;

namespace Dashboard.Web.Features.Resources.ObjectPage.Summary;

/// <summary>Lays a tree out as lines, so that any number of them can be drawn a screenful at a time.</summary>
internal static class KinshipRows
{
    /// <summary>Owners, the object itself, its children. Old ones without pods are counted in <c>Hidden</c> unless asked for.</summary>
    public static (List<KinshipRow> Rows, int Hidden) Of(Kinship kinship, TreeNode self, bool showOld)
    {
        var rows = new List<KinshipRow>();
        var hidden = 0;
        foreach (var owner in kinship.Owners)
            rows.Add(new(owner, rows.Count, false));
        rows.Add(new(self, rows.Count, true));
        Add(kinship.Children, rows.Count);
        return (rows, hidden);

        void Add(IReadOnlyList<TreeNode> nodes, int depth)
        {
            foreach (var node in nodes)
            {
                if (node.Old && !showOld)
                {
                    hidden++;
                    continue;
                }

                rows.Add(new(node, depth, false));
                Add(node.Children, depth + 1);
            }
        }
    }
}
