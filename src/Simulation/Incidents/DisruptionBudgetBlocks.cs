using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>node-2 is to be drained, but the budget of orders-db lets no pod go.</summary>
internal sealed class DisruptionBudgetBlocks : Incident
{
    private static readonly ObjectKey Budget = new(DisruptionBudgets.Storage, "data", "orders-db");
    private static readonly ObjectKey Node = new("nodes", "", "node-2");

    public override string Name => "disruption-budget-blocks";

    public override void Begin(Stage stage)
    {
        stage.Store.Change(Budget, json => json.Set(3, "spec", "minAvailable"));
        stage.Store.Change(Node, json =>
        {
            json.Set(true, "spec", "unschedulable");
            json.Array("spec", "taints").Add(new System.Text.Json.Nodes.JsonObject { ["key"] = "node.kubernetes.io/unschedulable", ["effect"] = "NoSchedule", ["timeAdded"] = stage.Core.Now.Stamp() });
        });
        if (stage.Store.Find(Node) is { } node)
            stage.Core.Events.Normal(node, "NodeNotSchedulable", "Node node-2 status is now: NodeNotSchedulable", "kubelet", "node-2");
    }

    public override void End(Stage stage)
    {
        stage.Store.Change(Budget, json => json.Set(2, "spec", "minAvailable"));
        stage.Store.Change(Node, json =>
        {
            json.Set(null, "spec", "unschedulable");
            json.Set(null, "spec", "taints");
        });
    }
}
