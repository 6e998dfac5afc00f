using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Keys that controllers are to look at; a key that waits already waits once.</summary>
internal sealed class WorkQueue(Agenda agenda)
{
    private readonly HashSet<(Action<ObjectKey> Sync, ObjectKey Key)> waiting = [];

    public void Add(Action<ObjectKey> sync, ObjectKey key, double delay)
    {
        if (!waiting.Add((sync, key)))
            return;
        agenda.After(delay, () =>
        {
            waiting.Remove((sync, key));
            sync(key);
        });
    }
}
