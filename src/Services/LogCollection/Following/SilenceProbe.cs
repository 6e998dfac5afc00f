using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>
/// Looks whether a log grows while its stream is silent, as streams are after a rotation that the kubelet has missed: reads the last line. Seldom, and ever
/// more seldom, for most silent containers just have nothing to say.
/// </summary>
internal sealed class SilenceProbe(FollowContext context, LogStreamRequest stream, LineTracker tracker)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan interval = First;
    private DateTimeOffset due = context.Time.GetUtcNow() + First;
    private LogLine? seen;

    /// <summary>A line came.</summary>
    public void Heard()
    {
        interval = First;
        due = context.Time.GetUtcNow() + interval;
    }

    /// <summary>Null as long as the stream seems to be well.</summary>
    public async Task<SessionEnd?> LookAsync(CancellationToken cancellationToken)
    {
        if (context.Time.GetUtcNow() < due)
            return null;
        interval = interval * 2 < Longest ? interval * 2 : Longest;
        due = context.Time.GetUtcNow() + interval;
        if (await LastLineAsync(cancellationToken) is not { } last)
            return null;
        if (tracker.Position is { } position)
            return last.Time < position.Time ? SessionEnd.SetBack : tracker.Knows(last) ? null : SessionEnd.Silent;
        // Nothing was read yet, so only a change tells.
        var changed = seen is { } before && (before.Time != last.Time || before.Hash != last.Hash);
        seen = last with { Text = default };
        return changed ? SessionEnd.Silent : null;
    }

    private async Task<LogLine?> LastLineAsync(CancellationToken cancellationToken)
    {
        await context.Pace.WaitAsync(cancellationToken);
        var request = stream with { Follow = false, TailLines = 1, SinceTime = null, Since = null };
        var opened = await context.Client.OpenLogAsync(request, cancellationToken);
        if (!opened.TryGet(out var log, out _))
            return null;
        using (log)
        {
            using var lines = new LineSplitter(log, context.Options.MaxLineBytes);
            while ((await lines.FillAsync(cancellationToken)).TryGet(out var more, out _) && more)
            {
                if (lines.TryTake(out var raw))
                    return LineReader.TryRead(raw, out var line) ? line : null;
            }
        }

        return null;
    }
}
