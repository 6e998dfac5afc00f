using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>A stretch of time as a user chose it; what moves with the clock stays so until it is resolved.</summary>
public sealed record TimeRange(TimePoint From, TimePoint To)
{
    private const string Separator = "..";

    /// <summary>The last fifteen minutes: what a page begins with.</summary>
    public static TimeRange Default { get; } = ToNow(15, TimeUnit.Minute);

    /// <summary>Ends with the clock, so that a refresh can find something new.</summary>
    public bool IsLive => To.IsRelative;

    /// <summary>So many units up to now.</summary>
    public static TimeRange ToNow(int count, TimeUnit unit) => new(TimePoint.Parse($"now-{count}{unit.Letter()}").Value, TimePoint.Now);

    /// <summary>Between two moments, for instance those of a brush over a histogram.</summary>
    public static TimeRange Between(DateTimeOffset from, DateTimeOffset to) => new(TimePoint.At(from), TimePoint.At(to));

    /// <summary>Both ends as one writes them; fails with a sentence about the end that cannot be read.</summary>
    public static Result<TimeRange> Parse(string from, string to)
    {
        if (!TimePoint.Parse(from).TryGet(out var first, out var failure) || !TimePoint.Parse(to).TryGet(out var last, out failure))
            return failure;
        var range = new TimeRange(first, last);
        return first.Instant > last.Instant ? range.Backwards().ToFailure() : range;
    }

    /// <summary>Reads <see cref="ToUrl"/>'s form. One end alone lasts until now.</summary>
    public static Result<TimeRange> ParseUrl(string text)
    {
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? Parse(text, "now") : Parse(text[..at], text[(at + Separator.Length)..]);
    }

    /// <summary>The range in a URL, for instance <c>now-15m..now</c>. Not yet percent-encoded.</summary>
    public string ToUrl() => From.Text + Separator + To.Text;

    /// <summary>The instants that are meant now. Fails where the range would end before it begins.</summary>
    public Result<TimeInterval> Resolve(DateTimeOffset now, TimeZoneInfo zone) => Interval(now, zone) is { } interval ? interval : Backwards().ToFailure();

    public override string ToString() => ToUrl();

    /// <summary>The instants that are meant now; null where the range would end before it begins.</summary>
    internal TimeInterval? Interval(DateTimeOffset now, TimeZoneInfo zone)
    {
        var interval = new TimeInterval(From.Resolve(now, zone, isEnd: false), To.Resolve(now, zone, isEnd: true));
        return interval.From <= interval.To ? interval : null;
    }

    /// <summary>Says that the range ends before it begins.</summary>
    internal QueryError Backwards() => new(new Sentence("TimeBackwards", From.Text, To.Text));
}
