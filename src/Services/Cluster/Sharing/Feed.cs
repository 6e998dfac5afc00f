namespace Dashboard.Services.Cluster.Sharing;

/// <summary>The running producer behind a feed and those who look at it. All members are called under the gate of its <see cref="SharedFeed{T}"/>.</summary>
internal sealed class Feed<T>(SharedFeed<T>.Producer produce, Lock gate) : IDisposable
    where T : class
{
    private readonly List<Viewer<T>> viewers = [];
    private Viewer<T>? driver;
    private CancellationTokenSource? running;

    public T? Latest { get; private set; }

    public ITimer? EndTimer { get; set; }

    /// <summary>The producer has ended by itself, in peace or not: the next viewer starts a new one.</summary>
    public bool IsOver { get; private set; }

    public bool HasViewers => viewers.Count > 0;

    public void Add(Viewer<T> viewer)
    {
        EndTimer?.Dispose();
        EndTimer = null;
        viewers.Add(viewer);
        if (Latest is not null)
            viewer.Values.Writer.TryWrite(Latest);
        if (running is null)
            Start(viewer);
    }

    public bool Remove(Viewer<T> viewer)
    {
        if (!viewers.Remove(viewer))
            return false;
        // The one whose session drove the producer is gone: another one's takes over, so that nothing runs on a session that ended.
        if (ReferenceEquals(driver, viewer) && viewers.Count > 0 && !IsOver)
            Start(viewers[0]);
        return true;
    }

    /// <summary>Stops the producer.</summary>
    public void Dispose()
    {
        IsOver = true;
        running?.Cancel();
        EndTimer?.Dispose();
    }

    private void Start(Viewer<T> viewer)
    {
        running?.Cancel();
        running = new CancellationTokenSource();
        driver = viewer;
        _ = Task.Run(() => RunAsync(viewer.Client, running), CancellationToken.None);
    }

    private async Task RunAsync(IKubernetesClient client, CancellationTokenSource mine)
    {
        Exception? error = null;
        try
        {
            await foreach (var value in produce(client, mine.Token))
                Publish(value, mine);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            // A bug of the producer belongs to those who wait for it, not to a task that nobody looks at.
            error = exception;
        }

        Finish(error, mine);
    }

    private void Publish(T value, CancellationTokenSource mine)
    {
        lock (gate)
        {
            if (mine.IsCancellationRequested)
                return;
            Latest = value;
            foreach (var viewer in viewers)
                viewer.Values.Writer.TryWrite(value);
        }
    }

    private void Close(Exception? error)
    {
        IsOver = true;
        foreach (var viewer in viewers)
            viewer.Values.Writer.TryComplete(error);
    }

    private void Finish(Exception? error, CancellationTokenSource mine)
    {
        lock (gate)
        {
            if (ReferenceEquals(running, mine))
                running = null;
            // Another run has taken over where this one was cancelled while viewers are left.
            if (!mine.IsCancellationRequested || IsOver)
                Close(error);
        }

        mine.Dispose();
    }
}
