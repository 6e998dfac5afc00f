namespace Dashboard.Simulation.Store;

internal enum ChangeType
{
    Added,
    Modified,
    Deleted,
}
