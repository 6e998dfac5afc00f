using Dashboard.Services.Cluster.Graph;
using Dashboard.Web.Controls;
using Dashboard.Web.Interop;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Graph;

/// <summary>Puts a graph into the reader's language for its canvas.</summary>
internal sealed class GraphWords(IStringLocalizer<GraphPageText> text, IFormat format)
{
    public GraphDrawing Draw(ObjectGraph graph) => new(
        [.. graph.Nodes.Select(node => Draw(node, node.Id == graph.CentreId))],
        [.. graph.Edges.Select(edge => new GraphDrawnEdge(edge.From, edge.To, Relation(edge.Relation)))]);

    public string Relation(GraphRelation relation) => text[$"Relation{relation}"];

    /// <summary>The same from the other end: "owned by".</summary>
    public string RelationBack(GraphRelation relation) => text[$"Back{relation}"];

    public string Health(GraphHealth health) => text[$"Health{health}"];

    public string Detail(GraphNode node) => node.Detail is null ? "" : format.Sentence(node.Detail);

    public static StatusTone Tone(GraphHealth health) => health switch
    {
        GraphHealth.Ok => StatusTone.Ok,
        GraphHealth.Warn => StatusTone.Warn,
        GraphHealth.Bad => StatusTone.Bad,
        _ => StatusTone.Idle,
    };

    private GraphDrawnNode Draw(GraphNode node, bool isCentre)
    {
        var detail = Detail(node);
        string[] words = [node.IsGroup ? text["GroupOf", node.Count, node.Kind, node.Name] : $"{node.Kind} {node.Name}", .. node.Health == GraphHealth.None ? (string[])[] : [Health(node.Health)], .. detail.Length == 0 ? (string[])[] : [detail]];
        return new(node.Id, node.Kind, node.Name, detail, node.Health.ToString().ToLowerInvariant(), node.Count, isCentre, string.Join(", ", words));
    }
}
