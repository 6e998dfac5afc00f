using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>Half of catalog's pods lose the database: their readiness probe answers 503.</summary>
internal sealed class ReadinessFailing : Incident
{
    private bool on;

    public override string Name => "readiness-failing";

    public override void Prepare(Stage stage) => stage.Core.Images.Override((pod, container) =>
        on && container == "app" && pod.Text("metadata", "labels", "app") == "catalog" && IsHit(pod.Text("metadata", "name")!)
            ? new Behavior { Log = "json", Memory = 110, Cpu = 0.03, ReadyAfter = 4, Unready = "HTTP probe failed with statuscode: 503" }
            : null);

    public override void Begin(Stage stage)
    {
        stage.Core.Troubles.Begin(CauseCatalog.CatalogConnections, stage.Core.Now);
        Switch(stage, true);
    }

    public override void End(Stage stage)
    {
        stage.Core.Troubles.End(CauseCatalog.CatalogConnections, stage.Core.Now);
        Switch(stage, false);
    }

    private void Switch(Stage stage, bool to)
    {
        on = to;
        stage.Kubelet.Reconsider(pod => pod.Labels.GetValueOrDefault("app") == "catalog");
    }

    private static bool IsHit(string name) => name[^1] % 2 == 0;
}
