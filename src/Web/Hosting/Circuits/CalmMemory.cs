namespace Dashboard.Web.Hosting.Circuits;

/// <summary>
/// Gives memory back to the system when much was done and it is calm again, as after catching up with logs: the runtime collects only when it needs memory
/// the next time, so that what a burst took would stay for as long as little happens.
/// </summary>
internal sealed class CalmMemory(TimeProvider clock, Func<long> allocated, Action collect) : BackgroundService
{
    /// <summary>Bytes allocated since the last time that are worth the pause of some tenths of a second.</summary>
    public const long Much = 512L << 20;

    /// <summary>Bytes allocated in an interval in which a pause disturbs nobody's work.</summary>
    public const long Little = 48L << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public CalmMemory(TimeProvider clock)
        : this(clock, () => GC.GetTotalAllocatedBytes(), () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true))
    {
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What the start took is given back when it is over, whatever this finds.
        var (collected, before) = (allocated(), allocated());
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            var now = allocated();
            if (now - collected >= Much && now - before <= Little)
            {
                collect();
                collected = now;
            }

            before = now;
        }
    }
}
