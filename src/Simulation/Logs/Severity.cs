namespace Dashboard.Simulation.Logs;

internal enum Severity
{
    Debug,
    Information,
    Warning,
    Error,
}
