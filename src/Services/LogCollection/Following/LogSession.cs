using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>Reads one instance's log over one connection. What was read but not handed on when it breaks is read again by the next.</summary>
internal sealed class LogSession
{
    /// <summary>How long a line waits for others of the same trace.</summary>
    private static readonly TimeSpan JoinFor = TimeSpan.FromSeconds(1);

    /// <summary>How often a silent stream is thought about.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);

    /// <summary>How long a log is read at least while others wait.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    /// <summary>A stream that is only late brings its lines within this time.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly FollowContext context;
    private readonly LogStreamRequest request;
    private readonly LineTracker tracker;
    private readonly LineIntake intake;
    private readonly EntryEmitter emitter;
    private readonly SilenceProbe probe;
    private readonly DateTimeOffset turnEnds;

    public LogSession(FollowContext context, LogStreamRequest request, ReadPlan plan, EntryEmitter emitter)
    {
        this.context = context;
        this.request = request;
        this.emitter = emitter;
        tracker = new(plan.From);
        intake = new(context, emitter, tracker);
        probe = new(context, request, tracker);
        turnEnds = context.Time.GetUtcNow() + Turn;
    }

    /// <param name="superseded">The instance has ended a while ago: the stream is given up, and what was read is handed on.</param>
    /// <param name="cancellationToken">Ends everything at once.</param>
    public async Task<SessionEnd> RunAsync(CancellationToken superseded, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(superseded, cancellationToken);
        try
        {
            return await ReadAsync(stop, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await intake.FinishAsync(cancellationToken);
            return SessionEnd.Over;
        }
    }

    private async Task<SessionEnd> ReadAsync(CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        var opening = context.Client.OpenLogAsync(request, stop.Token);
        try
        {
            if (await WaitAsync(opening, stop) is { } early)
                return early;
            return (await opening).TryGet(out var log, out var failure) ? await ReadAsync(log, stop, cancellationToken) : SessionEnd.Broken(failure);
        }
        finally
        {
            if (opening.IsCompletedSuccessfully && (await opening).TryGet(out var opened, out _))
                opened.Dispose();
        }
    }

    private async Task<SessionEnd> ReadAsync(LogStream log, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        context.Status.ReadFailure = null;
        using var lines = new LineSplitter(log, context.Options.MaxLineBytes);
        while (true)
        {
            while (lines.TryTake(out var raw))
                await TakeAsync(raw, cancellationToken);
            var filling = lines.FillAsync(stop.Token);
            if (await WaitAsync(filling, stop) is { } end)
                return end;
            if (!(await filling).TryGet(out var more, out var failure))
                return SessionEnd.Broken(failure);
            if (!more)
                return await EndAsync(lines, cancellationToken);
        }
    }

    private ValueTask TakeAsync(RawLine raw, CancellationToken cancellationToken)
    {
        probe.Heard();
        return intake.TakeAsync(raw, cancellationToken);
    }

    private async Task<SessionEnd> EndAsync(LineSplitter lines, CancellationToken cancellationToken)
    {
        // A line without an end is one only where nothing can be added to it any more.
        if (!request.Follow && lines.TryTakeRest(out var rest))
            await TakeAsync(rest, cancellationToken);
        await intake.FinishAsync(cancellationToken);
        if (request.Follow)
            return SessionEnd.Over;
        await emitter.CompleteAsync(tracker.Position, cancellationToken);
        return SessionEnd.Complete;
    }

    /// <summary>Waits for a step of the stream; null once it is done, else why the stream is to be left before. The step is over in any case, for it uses the buffer.</summary>
    private async Task<SessionEnd?> WaitAsync(Task step, CancellationTokenSource stop)
    {
        try
        {
            return await WatchAsync(step, stop.Token);
        }
        finally
        {
            if (!step.IsCompleted)
            {
                stop.Cancel();
                await step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    private async Task<SessionEnd?> WatchAsync(Task step, CancellationToken cancellationToken)
    {
        if (!request.Follow)
        {
            await DoneAsync(step, Timeout.InfiniteTimeSpan, cancellationToken);
            return null;
        }

        if (IsTurnOver())
            return SessionEnd.Yielded;
        if (step.IsCompleted || (intake.IsWaiting && await DoneAsync(step, JoinFor, cancellationToken)))
            return null;
        await intake.FlushAsync(cancellationToken);
        while (!await DoneAsync(step, Step, cancellationToken))
        {
            if (IsTurnOver())
                return SessionEnd.Yielded;
            if (await probe.LookAsync(cancellationToken) is { } lost && !await DoneAsync(step, Grace, cancellationToken))
                return lost;
        }

        return null;
    }

    private bool IsTurnOver() => context.Slots.IsFull && context.Time.GetUtcNow() >= turnEnds;

    /// <summary>Whether the step is done within the time; it goes on in any case.</summary>
    private async Task<bool> DoneAsync(Task step, TimeSpan within, CancellationToken cancellationToken)
    {
        if (!step.IsCompleted)
            await step.WaitAsync(within, context.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellationToken.ThrowIfCancellationRequested();
        return step.IsCompleted;
    }
}
