using System.Collections.Concurrent;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>
/// Reads and writes dates by one or several formats (<c>strict_date_optional_time||epoch_millis</c>); the first writes, the first that fits reads.
/// Immutable and safe for many threads.
/// </summary>
public sealed class DateFormatter
{
    /// <summary>What date fields read and write where the mapping does not say.</summary>
    public const string Default = "strict_date_optional_time||epoch_millis";

    private const int MostKept = 1000;
    private static readonly ConcurrentDictionary<string, DateFormatter> Kept = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<DateFormat> _formats;

    private DateFormatter(string pattern, IReadOnlyList<DateFormat> formats)
    {
        Pattern = pattern;
        _formats = formats;
    }

    public string Pattern { get; }

    /// <summary>The formatter of a pattern; throws <see cref="StoreFailureException"/> where it is none.</summary>
    public static DateFormatter For(string pattern)
    {
        if (Kept.TryGetValue(pattern, out var formatter))
            return formatter;
        formatter = Create(pattern);
        if (Kept.Count < MostKept)
            Kept.TryAdd(pattern, formatter);
        return formatter;
    }

    /// <summary>Reads a date; without an offset in the text it is meant in the zone. Rounded up, missing parts of the day are its last.</summary>
    public bool TryParse(string text, TimeZoneInfo zone, bool roundsUp, out DateInstant instant)
    {
        foreach (var format in _formats)
            if (format.TryParse(text, zone, roundsUp, out instant, out _))
                return true;
        instant = default;
        return false;
    }

    /// <summary>Reads a date in UTC, or fails as Elasticsearch does.</summary>
    public DateInstant Parse(string text, TimeZoneInfo zone, bool roundsUp) =>
        TryParse(text, zone, roundsUp, out var instant) ? instant : throw new StoreFailureException(Failure(text));

    /// <summary>Writes a moment as local time of the zone.</summary>
    public string Format(DateInstant instant, TimeZoneInfo zone) => _formats[0].Write(instant, zone);

    /// <summary>Writes milliseconds since 1970 in UTC.</summary>
    public string Format(long milliseconds) => Format(DateInstant.FromMilliseconds(milliseconds), TimeZoneInfo.Utc);

    /// <summary><c>parse_exception</c> of a text that is no date of these formats, with its causes.</summary>
    public StoreFailure Failure(string text)
    {
        var reason = $"failed to parse date field [{text}] with format [{Pattern}]";
        return new(400, "parse_exception", $"{reason}: [{reason}]")
        {
            CausedBy = new(400, "illegal_argument_exception", reason)
            {
                CausedBy = new(400, "date_time_parse_exception", Cause(text)),
            },
        };
    }

    private string Cause(string text)
    {
        if (_formats.Count > 1)
            return "Failed to parse with all enclosed parsers";
        _formats[0].TryParse(text, TimeZoneInfo.Utc, false, out _, out var stuck);
        return stuck > 0 && stuck < text.Length
            ? $"Text '{text}' could not be parsed, unparsed text found at index {stuck}"
            : $"Text '{text}' could not be parsed at index {stuck}";
    }

    private static DateFormatter Create(string pattern)
    {
        var formats = new List<DateFormat>();
        foreach (var name in (pattern.StartsWith('8') ? pattern[1..] : pattern).Split("||"))
            formats.Add(DateFormat.Create(name)
                ?? throw new StoreFailureException(StoreFailure.IllegalArgument($"Invalid format: [{name}]: Unknown pattern letter")));
        return new(pattern, formats);
    }
}
