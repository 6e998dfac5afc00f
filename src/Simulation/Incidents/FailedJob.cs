using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>An import of prices fails at the same line three times and is given up.</summary>
internal sealed class FailedJob : Incident
{
    public override string Name => "failed-job";

    public override void Prepare(Stage stage) => stage.Core.Images.Add("registry.example/price-import:1.2.0", new Behavior
    {
        Log = "plain",
        Memory = 70,
        EndsAfter = 11,
        ExitCode = 1,
        ExitReason = "Error",
        LastWords = ["reading prices-2026-11.csv", "line 40213: expected 7 columns, found 6", "import aborted, nothing was written"],
    });

    public override void Begin(Stage stage)
    {
        if (stage.Store.Find(Jobs.Storage, "batch", "price-import") is not null)
            return;
        var uid = stage.Core.Random.Uid();
        var job = Json.Parse("""
            {"metadata":{"name":"price-import","namespace":"batch","labels":{"app":"price-import"} },
             "spec":{"backoffLimit":2,"template":{"metadata":{"labels":{"app":"price-import"} },"spec":{"restartPolicy":"Never","containers":[{"name":"import","image":"registry.example/price-import:1.2.0","command":["/app/import","prices-2026-11.csv"],"resources":{"requests":{"cpu":"100m","memory":"128Mi"} } }]} } },"status":{} }
            """);
        job["metadata"]!["uid"] = uid;
        Jobs.Complete(job, uid);
        stage.Store.Add(Jobs.Storage, job);
    }

    public override void End(Stage stage) => stage.Delete(Jobs.Storage, "batch", "price-import");
}
