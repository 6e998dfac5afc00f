namespace Dashboard.Simulation.Incidents;

/// <summary>suggest is scaled beyond what the namespace's quota leaves.</summary>
internal sealed class QuotaExceeded : Incident
{
    public override string Name => "quota-exceeded";

    public override void Begin(Stage stage) => stage.Scale("suggest", 40);

    public override void End(Stage stage) => stage.Scale("suggest", 4);
}
