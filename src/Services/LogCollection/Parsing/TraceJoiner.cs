using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>
/// Joins the lines of a stack trace to one document. Every line waits for the next, which may belong to it; the caller ends the waiting after a while
/// (<see cref="Take"/>). Bounded: what grows beyond is cut into several documents.
/// </summary>
internal sealed class TraceJoiner(int longestText)
{
    private const int MostLines = 1000;

    /// <summary>A logger writes its line and the trace below it in one go.</summary>
    private const long TogetherNanoseconds = 50_000_000;

    private OpenDocument? open;

    public bool IsWaiting => open is not null;

    /// <summary>Takes a line in; the document before it where the line is not of it. Null while lines are joined.</summary>
    public OpenDocument? Add(in LogLine line, int repeat, LogPosition? position)
    {
        if (open is { } before && Joins(before, line))
        {
            before.Add(line, position);
            return null;
        }

        var finished = open;
        open = new OpenDocument(line.Time, line.Hash, repeat)
        {
            Kind = TraceRules.Begin(line.Text.Span),
            Troubled = Levels.Find(line.Text.Span) is "error" or "fatal" or "warn",
        };
        open.Add(line, position);
        return finished;
    }

    /// <summary>What is there, joined or not; null where nothing is.</summary>
    public OpenDocument? Take()
    {
        var taken = open;
        open = null;
        return taken;
    }

    private bool Joins(OpenDocument before, in LogLine line)
    {
        if (before.Lines >= MostLines || before.Length + line.Text.Length >= longestText)
            return false;
        var together = before.Troubled && line.Time.Nanoseconds - before.LastTime.Nanoseconds is >= 0 and < TogetherNanoseconds;
        var kind = before.Kind;
        if (!TraceRules.Continues(ref kind, line.Text.Span, together))
            return false;
        before.Kind = kind;
        return true;
    }
}
