using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>A forecast wants more memory than any node has.</summary>
internal sealed class Unschedulable : Incident
{
    public override string Name => "unschedulable";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(12);

    public override void Prepare(Stage stage) => stage.Core.Images.Add("registry.example/forecast:0.2.0", Controllers.Behavior.Plain);

    public override void Begin(Stage stage) => stage.Add("deployments.apps", "data", "forecast", Json.Parse("""
        {"metadata":{"labels":{"app":"forecast"} },
         "spec":{"replicas":1,"selector":{"matchLabels":{"app":"forecast"} },"strategy":{"type":"Recreate"},"progressDeadlineSeconds":600,
          "template":{"metadata":{"labels":{"app":"forecast"} },"spec":{"containers":[{"name":"app","image":"registry.example/forecast:0.2.0","resources":{"requests":{"cpu":"2","memory":"64Gi"},"limits":{"memory":"64Gi"} } }]} } },"status":{} }
        """));

    public override void End(Stage stage) => stage.Delete("deployments.apps", "data", "forecast");
}
