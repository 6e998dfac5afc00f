namespace Dashboard.Services.LogCollection.Lines;

/// <summary>
/// Keeps the first lines of each second and counts the others. Seconds are those of the lines' own times: reading up on what was missed is no burst, and who
/// reads a log twice skips the same lines.
/// </summary>
internal sealed class LineRate(int linesPerSecond)
{
    private long second = long.MinValue;
    private int count;

    /// <summary>Lines of the second that were skipped so far.</summary>
    public int Skipped { get; private set; }

    /// <summary>The second of the last line.</summary>
    public LogTime Second => new(second * 1_000_000_000);

    /// <summary>Call for each line before <see cref="Allows"/>: how many lines of the second before were skipped, where this line begins another.</summary>
    public int Advance(LogTime time)
    {
        if (time.Second == second)
            return 0;
        var skipped = Skipped;
        (second, count, Skipped) = (time.Second, 0, 0);
        return skipped;
    }

    /// <summary>Counts a line of this second that was stored earlier.</summary>
    public void CountRead() => count++;

    /// <summary>Whether the line is kept.</summary>
    public bool Allows()
    {
        if (linesPerSecond <= 0 || ++count <= linesPerSecond)
            return true;
        Skipped++;
        return false;
    }
}
