namespace Dashboard.Simulation.Store;

/// <summary>One step of a collection's history. A deletion carries the object's last state at the deletion's own version.</summary>
internal sealed record Change(ChangeType Type, StoredObject Object, StoredObject? Previous)
{
    public long Version => Object.Version;
}
