using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;

namespace Dashboard.Simulation.Incidents;

/// <summary>notifications 3.3.0 cannot read its templates and exits with 3.</summary>
internal sealed class CrashLoop : Incident
{
    public override string Name => "crash-loop";

    public override void Prepare(Stage stage) => stage.Core.Images.Add(Workloads.Get("notifications").ImageOf("3.3.0"), new Behavior
    {
        Log = "korean",
        Memory = 40,
        EndsAfter = 6,
        ExitCode = 3,
        ExitReason = "Error",
        LastWords = ["INFO  알림 서비스 시작 (version 3.3.0)", "ERROR 템플릿을 읽을 수 없습니다: /etc/notifications/templates.yaml: no such file or directory", "FATAL cannot start without templates, exit code 3"],
    });

    public override void Begin(Stage stage) => stage.RollOut("notifications", "3.3.0");

    public override void End(Stage stage) => stage.RollOut("notifications", "3.2.0");
}
