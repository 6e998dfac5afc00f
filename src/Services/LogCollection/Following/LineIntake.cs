using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Parsing;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>Makes documents of an instance's lines: passes over those that are stored, keeps to the rate, joins traces.</summary>
internal sealed class LineIntake(FollowContext context, EntryEmitter emitter, LineTracker tracker)
{
    private readonly TraceJoiner joiner = new(context.Options.MaxLineBytes);
    private readonly LineRate rate = new(context.Options.LinesPerSecond);
    private bool toldGap;

    /// <summary>Whether lines wait for others that may belong to them.</summary>
    public bool IsWaiting => joiner.IsWaiting;

    public async ValueTask TakeAsync(RawLine raw, CancellationToken cancellationToken)
    {
        // What has no time are the kubelet's own words, not the container's.
        if (!LineReader.TryRead(raw, out var line))
            return;
        var second = rate.Second;
        await TellSkippedAsync(second, rate.Advance(line.Time), cancellationToken);
        if (!tracker.Takes(line, out var repeat))
        {
            rate.CountRead();
            return;
        }

        if (tracker.GapAfter is { } gap && !toldGap)
        {
            toldGap = true;
            await emitter.RotatedAsync(gap, line.Time, cancellationToken);
        }

        if (!rate.Allows())
        {
            context.Telemetry.Skipped(1);
            return;
        }

        if (line.CutBytes > 0)
            context.Telemetry.Cut();
        await emitter.DocumentAsync(joiner.Add(line, repeat, tracker.Position), cancellationToken);
    }

    /// <summary>Hands on what waits.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken) => emitter.DocumentAsync(joiner.Take(), cancellationToken);

    /// <summary>The same, with word of what was skipped: nothing more will come.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await TellSkippedAsync(rate.Second, rate.Skipped, cancellationToken);
    }

    /// <summary>What waits goes first, or a stop in between would lose it.</summary>
    private async ValueTask TellSkippedAsync(LogTime second, int lines, CancellationToken cancellationToken)
    {
        if (lines == 0)
            return;
        await FlushAsync(cancellationToken);
        await emitter.SkippedAsync(second, lines, tracker.Position, cancellationToken);
    }
}
