using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Exports;

/// <summary>One export: the request that sends the file reports to it, the page shows it and may end it.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer holds no resource; page and request both hold the export, and neither knows who is last.")]
public sealed class LogExport
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource cancelling = new();
    private TaskCompletionSource changed = NewChange();
    private LogExportStatus status = new(LogExportPhase.Waiting);

    internal LogExport(string id) => Id = id;

    /// <summary>Random, so that nobody guesses it.</summary>
    public string Id { get; }

    public LogExportStatus Status
    {
        get
        {
            lock (gate)
                return status;
        }
    }

    /// <summary>Cancelled when the user ends it.</summary>
    public CancellationToken Cancelled => cancelling.Token;

    /// <summary>Begins to write, also anew where it failed: browsers try a download again. False while it runs, or where the user has ended it.</summary>
    public bool TryBegin()
    {
        lock (gate)
        {
            if (status.Phase == LogExportPhase.Running || cancelling.IsCancellationRequested)
                return false;
            Set(new(LogExportPhase.Running));
            return true;
        }
    }

    public void Report(long done, long total, long bytes)
    {
        lock (gate)
        {
            if (status.Phase == LogExportPhase.Running)
                Set(new(LogExportPhase.Running, done, total, bytes));
        }
    }

    /// <summary>It is over: all was written, or a failure came.</summary>
    public void End(Failure? failure) => End(failure is null ? LogExportPhase.Done : LogExportPhase.Failed, failure);

    /// <summary>The browser went away, or the session ended.</summary>
    public void GiveUp() => End(LogExportPhase.Cancelled, null);

    /// <summary>The user wants no more of it.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            // Who listens runs elsewhere: nobody waits for it here.
            _ = cancelling.CancelAsync();
            if (!status.IsOver)
                Set(status with { Phase = LogExportPhase.Cancelled });
        }
    }

    /// <summary>Where it stands, and each change until it is over; what changes faster than it is read is passed over.</summary>
    public async IAsyncEnumerable<LogExportStatus> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            LogExportStatus now;
            lock (gate)
                (next, now) = (changed.Task, status);
            yield return now;
            if (now.IsOver)
                yield break;
            await next.WaitAsync(cancellationToken);
        }
    }

    private void End(LogExportPhase phase, Failure? failure)
    {
        lock (gate)
        {
            if (status.Phase == LogExportPhase.Running)
                Set(status with { Phase = phase, Failure = failure });
        }
    }

    private void Set(LogExportStatus now)
    {
        status = now;
        var told = changed;
        changed = NewChange();
        told.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
