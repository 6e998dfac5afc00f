using Dashboard.Simulation.Controllers;

namespace Dashboard.Simulation.Logs;

/// <summary>The log of one life of a container, made as it is read. Only the end of a long log is there, as after rotation.</summary>
internal sealed class LogStream
{
    private const int KeptLines = 20_000;
    private readonly string profile;
    private readonly ulong seed;
    private readonly double period;
    private readonly Behavior behavior;
    private readonly DateTimeOffset started;
    private readonly DateTimeOffset? ended;

    public LogStream(Behavior behavior, string identity, DateTimeOffset started, DateTimeOffset? ended)
    {
        this.behavior = behavior;
        this.started = started;
        this.ended = ended;
        profile = behavior.Log;
        period = LogProfiles.Period(profile);
        foreach (var letter in identity)
            seed = (seed * 31) + letter;
    }

    /// <summary>When the line after a time comes.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset time) => TimeOf(IndexAt(time) + 1);

    /// <summary>The lines written after one time and until another, entries of several text lines split.</summary>
    public IEnumerable<LogEntry> Between(DateTimeOffset after, DateTimeOffset until)
    {
        var end = ended is { } finished && finished < until ? finished : until;
        var last = IndexAt(end);
        var first = Math.Max(Math.Max(0, last - KeptLines), after < started ? 0 : IndexAt(after) + 1);
        for (var index = first; index <= last; index++)
        {
            var time = TimeOf(index);
            foreach (var text in LogProfiles.Line(profile, new LogLine(seed, index, time)).Split('\n'))
                yield return new LogEntry(time, text);
        }

        if (ended is not { } over || over > until || over <= after)
            yield break;
        foreach (var words in behavior.LastWords)
            yield return new LogEntry(over, words);
    }

    /// <summary>The last lines until a time, without making those before.</summary>
    public IEnumerable<LogEntry> Last(int count, DateTimeOffset until)
    {
        if (count == 0)
            return [];
        var from = until.AddSeconds(-period * (count + 2));
        if (ended is { } over && over < from)
            from = over.AddSeconds(-period * (count + 2));
        return Between(from < started ? started.AddSeconds(-1) : from, until).TakeLast(count);
    }

    private long IndexAt(DateTimeOffset time) => time < started ? -1 : (long)Math.Floor((time - started).TotalSeconds / period);

    private DateTimeOffset TimeOf(long index) => started.AddSeconds(index * period);
}
