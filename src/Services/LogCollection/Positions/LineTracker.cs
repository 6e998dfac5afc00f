using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Services.LogCollection.Positions;

/// <summary>
/// Follows the position while lines are read, and passes over those that were read before. Lines come in the order of the file, whose times may go back where
/// a node's clock was set back; so what comes after the first new line is new.
/// </summary>
internal sealed class LineTracker
{
    /// <summary>Where so many lines have one time the clock stands still; more are told apart no longer.</summary>
    private const int MostAtOneTime = 1024;

    private readonly LogPosition? resumed;
    private readonly List<ulong> expected;
    private List<ulong> atTime;
    private LogTime time;
    private bool passing;
    private bool met;

    public LineTracker(LogPosition? from)
    {
        resumed = from;
        expected = [.. from?.Lines ?? []];
        atTime = [.. expected];
        time = from?.Time ?? default;
        passing = from is not null;
    }

    /// <summary>Null before the first line.</summary>
    public LogPosition? Position => atTime.Count == 0 ? null : new(time, [.. atTime]);

    /// <summary>The time of the last line that was read before, where the log began after it: what lay between is gone. Null otherwise, and while nothing new came.</summary>
    public LogTime? GapAfter { get; private set; }

    /// <summary>Whether the line is new; <paramref name="repeat"/> counts equal lines of the same time before it.</summary>
    public bool Takes(in LogLine line, out int repeat)
    {
        repeat = 0;
        if (passing && WasRead(line))
            return false;
        if (line.Time != time || atTime.Count == 0)
        {
            time = line.Time;
            atTime = [];
        }

        foreach (var hash in atTime)
            repeat += hash == line.Hash ? 1 : 0;
        if (atTime.Count < MostAtOneTime)
            atTime.Add(line.Hash);
        return true;
    }

    /// <summary>Whether a line lies within what was read, so far as its time tells.</summary>
    public bool Knows(in LogLine line) => atTime.Count > 0 && (line.Time < time || (line.Time == time && atTime.Contains(line.Hash)));

    private bool WasRead(in LogLine line)
    {
        if (line.Time < resumed!.Time)
            return true;
        if (line.Time == resumed.Time)
        {
            var expectedOne = expected.Remove(line.Hash);
            met |= expectedOne;
            return expectedOne;
        }

        passing = false;
        if (!met)
            GapAfter = resumed.Time;
        return false;
    }
}
