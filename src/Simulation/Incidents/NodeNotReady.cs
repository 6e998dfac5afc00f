namespace Dashboard.Simulation.Incidents;

/// <summary>The kubelet of node-5 goes silent for a while.</summary>
internal sealed class NodeNotReady : Incident
{
    private const string Node = "node-5";

    public override string Name => "node-not-ready";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(4);

    public override TimeSpan Lasts => TimeSpan.FromMinutes(4);

    public override void Begin(Stage stage) => stage.Nodes.Lose(Node);

    public override void End(Stage stage) => stage.Nodes.Return(Node);
}
