namespace Dashboard.Simulation.Incidents;

/// <summary>The disk of node-3 is full of images and logs.</summary>
internal sealed class DiskPressure : Incident
{
    private const string Node = "node-3";
    private bool on;

    public override string Name => "disk-pressure";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(26);

    public override bool AtStart => true;

    public override bool Recurs => false;

    public override void Begin(Stage stage)
    {
        on = true;
        stage.Nodes.DiskPressure(Node, true);
        Complain(stage);
    }

    public override void End(Stage stage)
    {
        on = false;
        stage.Nodes.DiskPressure(Node, false);
    }

    private void Complain(Stage stage)
    {
        if (!on || stage.Store.Find("nodes", "", Node) is not { } node)
            return;
        stage.Core.Events.Warning(node, "FreeDiskSpaceFailed", "Failed to garbage collect required amount of images. Attempted to free 9663676416 bytes, but only found 1288490188 bytes eligible to free.", "kubelet", Node);
        stage.Core.Events.Warning(node, "EvictionThresholdMet", "Attempting to reclaim ephemeral-storage", "kubelet", Node);
        stage.Core.Agenda.After(300, () => Complain(stage));
    }
}
