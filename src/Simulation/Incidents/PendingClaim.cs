using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>A volume claim names a storage class that is not there, and its pod waits for it.</summary>
internal sealed class PendingClaim : Incident
{
    public override string Name => "pending-claim";

    public override void Prepare(Stage stage) => stage.Core.Images.Add("registry.example/archive:1.0.0", Controllers.Behavior.Plain);

    public override void Begin(Stage stage)
    {
        stage.Add("persistentvolumeclaims", "data", "archive", Json.Parse("""
            {"metadata":{"labels":{"app":"archive"},"finalizers":["kubernetes.io/pvc-protection"]},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"500Gi"} },"storageClassName":"fast-nvme","volumeMode":"Filesystem"},"status":{"phase":"Pending"} }
            """));
        stage.Add("deployments.apps", "data", "archive", Json.Parse("""
            {"metadata":{"labels":{"app":"archive"} },
             "spec":{"replicas":1,"selector":{"matchLabels":{"app":"archive"} },"strategy":{"type":"Recreate"},"progressDeadlineSeconds":600,
              "template":{"metadata":{"labels":{"app":"archive"} },"spec":{"containers":[{"name":"app","image":"registry.example/archive:1.0.0","resources":{"requests":{"cpu":"100m","memory":"128Mi"} },"volumeMounts":[{"name":"data","mountPath":"/archive"}]}],"volumes":[{"name":"data","persistentVolumeClaim":{"claimName":"archive"} }]} } },"status":{} }
            """));
    }

    public override void End(Stage stage)
    {
        stage.Delete("deployments.apps", "data", "archive");
        stage.Delete("persistentvolumeclaims", "data", "archive");
    }
}
