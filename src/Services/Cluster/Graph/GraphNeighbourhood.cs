namespace Dashboard.Services.Cluster.Graph;

/// <summary>
/// What belongs to one object: itself, all that it owns and all that owns it; everything in touch with these; and of that again
/// its owners and its own, the routes that lead to it, the volumes and roles behind it. Not what merely shares a neighbour.
/// </summary>
internal static class GraphNeighbourhood
{
    public static HashSet<string> Of(string centre, IReadOnlyList<GraphEdge> edges)
    {
        var down = edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
        var up = edges.ToLookup(edge => edge.To, StringComparer.Ordinal);
        var core = new HashSet<string>(StringComparer.Ordinal) { centre };
        Climb(core, down, up, [GraphRelation.Owns], []);
        var above = new HashSet<string>(StringComparer.Ordinal) { centre };
        Climb(above, down, up, [], [GraphRelation.Owns]);
        core.UnionWith(above);

        var reached = new HashSet<string>(core, StringComparer.Ordinal);
        foreach (var id in core)
        {
            reached.UnionWith(down[id].Where(edge => !above.Contains(id) || id == centre || edge.Relation != GraphRelation.Owns).Select(edge => edge.To));
            reached.UnionWith(up[id].Select(edge => edge.From));
        }

        Climb(reached, down, up, [GraphRelation.Binds], [GraphRelation.Routes, GraphRelation.Owns, GraphRelation.Scales]);
        return reached;
    }

    /// <summary>Follows the relations, those of <paramref name="downwards"/> from first to second and those of <paramref name="upwards"/> from second to first, until nothing new comes.</summary>
    private static void Climb(HashSet<string> reached, ILookup<string, GraphEdge> down, ILookup<string, GraphEdge> up, GraphRelation[] downwards, GraphRelation[] upwards)
    {
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var id))
        {
            var next = down[id].Where(edge => downwards.Contains(edge.Relation)).Select(edge => edge.To)
                .Concat(up[id].Where(edge => upwards.Contains(edge.Relation)).Select(edge => edge.From));
            foreach (var other in next.Where(reached.Add))
                open.Enqueue(other);
        }
    }
}
