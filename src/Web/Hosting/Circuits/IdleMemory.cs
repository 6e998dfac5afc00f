namespace Dashboard.Web.Hosting.Circuits;

/// <summary>Gives memory back to the system once nobody looks any more: the runtime itself keeps what the start or a visit took for the next one.</summary>
internal sealed class IdleMemory(OpenCircuits circuits, TimeProvider clock, Action collect) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    public IdleMemory(OpenCircuits circuits, TimeProvider clock)
        : this(circuits, clock, () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true))
    {
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Rest, clock, stoppingToken);
            Tidy();
            await circuits.EmptiedAsync(stoppingToken);
        }
    }

    /// <summary>Gives memory back where nobody is there; whoever has come in the meantime is not made to wait for it.</summary>
    internal void Tidy()
    {
        if (circuits.None)
            collect();
    }
}
