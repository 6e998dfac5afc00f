namespace Dashboard.Services.Cluster.Problems;

public enum NextStepKind
{
    Summary,
    Logs,
    Events,
    Yaml,
    Pods,
}
