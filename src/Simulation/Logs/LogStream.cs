using Dashboard.Simulation.Controllers;

namespace Dashboard.Simulation.Logs;

/// <summary>The log of one life of a container, made as it is read. Only the end of a long log is there, as after rotation.</summary>
internal sealed class LogStream
{
    /// <summary>Slots of a period each that are kept; in most of them there is a line.</summary>
    private const int KeptSlots = 20_000;

    /// <summary>Lines that a slot has more, at most, where something goes wrong: what is tried again fails again.</summary>
    private const int MostRetries = 4;

    /// <summary>How many slots are looked through for the next line.</summary>
    private const int SlotsAhead = 4;

    private readonly string profile;
    private readonly ulong seed;
    private readonly double period;
    private readonly Behavior behavior;
    private readonly LogScene scene;
    private readonly DateTimeOffset started;
    private readonly DateTimeOffset? ended;

    public LogStream(Behavior behavior, LogScene scene, string identity, DateTimeOffset started, DateTimeOffset? ended)
    {
        this.behavior = behavior;
        this.scene = scene;
        this.started = started;
        this.ended = ended;
        profile = behavior.Log;
        period = LogProfiles.Period(profile);
        foreach (var letter in identity)
            seed = (seed * 31) + letter;
    }

    /// <summary>When the next line after a time comes, or when it is time to ask again.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset time)
    {
        var first = Math.Max(0, SlotAt(time));
        for (var slot = first; slot < first + SlotsAhead; slot++)
        {
            foreach (var planned in PlanOf(slot))
            {
                if (planned.Time > time)
                    return planned.Time;
            }
        }

        return StartOf(first + SlotsAhead);
    }

    /// <summary>The lines written after one time and until another, entries of several text lines split.</summary>
    public IEnumerable<LogEntry> Between(DateTimeOffset after, DateTimeOffset until)
    {
        var end = ended is { } finished && finished < until ? finished : until;
        var last = SlotAt(end);
        for (var slot = Math.Max(Math.Max(0, last - KeptSlots), SlotAt(after)); slot <= last; slot++)
        {
            foreach (var planned in PlanOf(slot).Where(planned => planned.Time > after && planned.Time <= end))
            {
                foreach (var text in Text(planned).Split('\n'))
                    yield return new LogEntry(planned.Time, text);
            }
        }

        if (ended is not { } over || over > until || over <= after)
            yield break;
        foreach (var words in behavior.LastWords)
            yield return new LogEntry(over, words);
    }

    /// <summary>The last lines until a time, without making all of those before.</summary>
    public IEnumerable<LogEntry> Last(int count, DateTimeOffset until)
    {
        if (count == 0)
            return [];
        var end = ended is { } over && over < until ? over : until;
        for (var slots = count + 2L; ; slots *= 2)
        {
            var from = end.AddSeconds(-period * Math.Min(slots, KeptSlots));
            var lines = Between(from < started ? started.AddSeconds(-1) : from, until).TakeLast(count).ToList();
            if (lines.Count == count || from < started || slots > KeptSlots)
                return lines;
        }
    }

    /// <summary>What is written in a slot, in order: mostly one line, none where customers are few, more where something goes wrong.</summary>
    private Planned[] PlanOf(long slot)
    {
        var time = StartOf(slot);
        if (LogProfiles.IsEven(profile))
            return [new(slot, 0, time, null)];
        var chance = new Chance(seed ^ ((ulong)slot * 0xD1342543DE82EF95UL));
        time = time.AddSeconds(period * 0.8 * chance.Unit());
        var trouble = scene.Troubles.Of(scene.Service, time);
        if (trouble is not { } hit || !chance.Happens(hit.Share))
            return chance.Happens(Traffic.At(time)) ? [new(slot, 0, time, null)] : [];
        return [.. Enumerable.Range(0, chance.Number(MostRetries + 1) + 1).Select(number => new Planned(slot, number, time.AddSeconds(period * 0.03 * number), hit.Cause))];
    }

    private string Text(Planned planned) =>
        LogProfiles.Line(profile, new LogLine(seed + ((ulong)planned.Number * 0x2545F4914F6CDD1DUL), planned.Slot, planned.Time, scene, planned.Trouble));

    private long SlotAt(DateTimeOffset time) => time < started ? -1 : (long)Math.Floor((time - started).TotalSeconds / period);

    private DateTimeOffset StartOf(long slot) => started.AddSeconds(slot * period);

    private readonly record struct Planned(long Slot, int Number, DateTimeOffset Time, Cause? Trouble);
}
