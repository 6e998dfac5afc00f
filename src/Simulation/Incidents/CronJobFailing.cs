using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>report cannot reach its database: its last runs failed with exit code 2.</summary>
internal sealed class CronJobFailing : Incident
{
    private bool on;

    public override string Name => "cron-job-failing";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(36);

    public override bool AtStart => true;

    public override bool Recurs => false;

    public override void Prepare(Stage stage) => stage.Core.Images.Override((pod, container) => on && container == "report" && pod.Text("metadata", "labels", "app") == "report"
        ? new Behavior { Log = "report", EndsAfter = 8, ExitCode = 2, ExitReason = "Error", Memory = 40, LastWords = ["보고서를 만드는 중: 2026년 11월", "psql: error: connection to server at \"orders-db\" (10.96.0.31), port 5432 failed: timeout expired"] }
        : null);

    public override void Begin(Stage stage) => on = true;

    public override void End(Stage stage) => on = false;
}
