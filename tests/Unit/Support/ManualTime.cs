namespace Dashboard.Unit.Support;

/// <summary>A clock that moves only when a test says so; what waits for a time then goes on.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and rings what is due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (true)
        {
            ManualTimer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                now = next?.Due > now ? next.Due.Value : next is null ? end : now;
                next?.Rearm(now);
            }

            if (next is null)
                return;
            next.Ring();
        }
    }

    /// <summary>Moves to the next moment that something waits for; false where nothing does.</summary>
    public bool AdvanceToNextTimer()
    {
        DateTimeOffset? due;
        lock (gate)
            due = timers.Min(timer => timer.Due);
        if (due is { } at)
            Advance(at - GetUtcNow());
        return due is not null;
    }

    /// <summary>Waits until something waits for a time no further away than this, then moves there.</summary>
    public async Task AdvanceToNextTimerAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset? due;
            lock (gate)
                due = timers.Min(timer => timer.Due);
            if (due is { } at && at - GetUtcNow() <= within)
            {
                Advance(at - GetUtcNow());
                return;
            }

            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until something waits for a time.</summary>
    public Task UntilTimerAsync(CancellationToken cancellationToken) => UntilTimerAsync(null, cancellationToken);

    /// <summary>Waits until something waits for so long from now, or where that is null, for any time.</summary>
    public async Task UntilTimerAsync(TimeSpan? after, CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (gate)
            {
                if (timers.Exists(timer => timer.Due is { } due && (after is null || due - now == after)))
                    return;
            }

            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (time.gate)
            {
                period = newPeriod;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
                if (Due is null)
                    time.timers.Remove(this);
                else if (!time.timers.Contains(this))
                    time.timers.Add(this);
            }

            return true;
        }

        public void Rearm(DateTimeOffset at)
        {
            Due = period > TimeSpan.Zero ? at + period : null;
            if (Due is null)
                time.timers.Remove(this);
        }

        public void Ring() => callback(state);

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
