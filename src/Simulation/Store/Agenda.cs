namespace Dashboard.Simulation.Store;

/// <summary>
/// What is to happen when, in simulated time. Steps run one after another under the gate, each at its own due time, so a clock that jumps
/// an hour gives the same cluster as one that ticks.
/// </summary>
internal sealed class Agenda(TimeProvider timeProvider) : IDisposable
{
    private readonly PriorityQueue<Action, (long Ticks, long Order)> steps = new();
    private DateTimeOffset current = timeProvider.GetUtcNow();
    private ITimer? timer;
    private long order;
    private bool live;
    private bool running;
    private bool disposed;

    /// <summary>Guards the agenda, the store and all that acts on them.</summary>
    public object Gate { get; } = new();

    /// <summary>The time of the step that runs; the clock's outside of steps.</summary>
    public DateTimeOffset Now => live && !running ? timeProvider.GetUtcNow() : current;

    public void At(DateTimeOffset time, Action step)
    {
        steps.Enqueue(step, (Math.Max(time.UtcTicks, Now.UtcTicks), order++));
        if (live && !running)
            Arm();
    }

    public void After(TimeSpan delay, Action step) => At(Now + delay, step);

    public void After(double seconds, Action step) => At(Now.AddSeconds(seconds), step);

    /// <summary>Runs a step again and again; it is first due after one period.</summary>
    public void Every(double seconds, Action step) => After(seconds, () =>
    {
        step();
        Every(seconds, step);
    });

    /// <summary>The past before the cluster is served: sets the clock of the steps that follow.</summary>
    public void StartAt(DateTimeOffset past) => current = past;

    /// <summary>Runs what is due until a time, which becomes the current one.</summary>
    public void RunUntil(DateTimeOffset time)
    {
        if (running)
            return;
        running = true;
        try
        {
            while (steps.TryPeek(out var step, out var due) && due.Ticks <= time.UtcTicks)
            {
                steps.Dequeue();
                current = new DateTimeOffset(Math.Max(due.Ticks, current.UtcTicks), TimeSpan.Zero);
                step();
            }

            current = time;
        }
        finally
        {
            running = false;
        }
    }

    /// <summary>From now on the steps follow the clock.</summary>
    public void GoLive()
    {
        lock (Gate)
        {
            live = true;
            timer = timeProvider.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Arm();
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            disposed = true;
            timer?.Dispose();
        }
    }

    private void Tick()
    {
        lock (Gate)
        {
            if (disposed)
                return;
            RunUntil(timeProvider.GetUtcNow());
            Arm();
        }
    }

    private void Arm()
    {
        if (disposed || !steps.TryPeek(out _, out var due))
            return;
        var wait = new TimeSpan(Math.Max(0, due.Ticks - timeProvider.GetUtcNow().UtcTicks));
        // A timer may come a little early: whole milliseconds, rounded up, spare a second call.
        timer!.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
