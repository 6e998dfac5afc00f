using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>A namespace was deleted while the controller that should release one of its objects had gone already.</summary>
internal sealed class NamespaceStuck : Incident
{
    private const string Space = "legacy-cart";

    public override string Name => "namespace-stuck";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(50);

    public override void Begin(Stage stage)
    {
        if (stage.Store.Find("namespaces", "", Space) is not null)
            return;
        ClusterSetup.Namespace(stage.Store, Space);
        stage.Add("campaigns.shop.example.com", Space, "spring", Json.Parse("""{"metadata":{"finalizers":["campaigns.shop.example.com/cleanup"]},"spec":{"discount":10,"products":"tea"},"status":{"state":"Ended"} }"""));
        stage.Core.Agenda.After(30, () => stage.Delete("namespaces", "", Space));
    }

    public override void End(Stage stage) =>
        stage.Store.Change(new ObjectKey("campaigns.shop.example.com", Space, "spring"), json => Finalizers.Remove(json, "campaigns.shop.example.com/cleanup"));
}
