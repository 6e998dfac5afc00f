using System.Globalization;
using System.Text;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>One set of words for how serious a line is: <c>trace, debug, info, warn, error, fatal</c>.</summary>
internal static class Levels
{
    /// <summary>A level stands near the beginning of a line, or it is a word of its text.</summary>
    private const int Near = 120;
    private const int LongestOwn = 20;
    private static readonly string[] Fields = ["level", "severity", "lvl", "loglevel", "log_level", "log.level", "levelname", "severity_text", "@l"];

    public static bool IsField(string name) => Fields.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a program wrote as its level, in our words; numbers are those of bunyan and pino. Its own word where we have none; null where it is no word.</summary>
    public static string? Normalize(string text)
    {
        var word = text.Trim();
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is < 10 or > 60 ? null : number switch { < 20 => "trace", < 30 => "debug", < 40 => "info", < 50 => "warn", < 60 => "error", _ => "fatal" };
        return Known(word.ToUpperInvariant()) ?? (word.Length is > 0 and <= LongestOwn ? word.ToLowerInvariant() : null);
    }

    /// <summary>The level that a plain line tells near its beginning; null where it tells none.</summary>
    public static string? Find(ReadOnlySpan<byte> line)
    {
        if (OfKlog(line) is { } klog)
            return klog;
        var head = line[..Math.Min(line.Length, Near)];
        for (var at = 0; at < head.Length;)
        {
            var end = at;
            while (end < head.Length && char.IsAsciiLetter((char)head[end]))
                end++;
            if (end - at is >= 3 and <= 11 && IsMarked(head, at, end) && Known(Encoding.ASCII.GetString(head[at..end]).ToUpperInvariant()) is { } level)
                return level;
            at = end == at ? at + 1 : end;
        }

        return null;
    }

    /// <summary>A word in capitals, or one in small letters where it is set apart: <c>[error]</c>, <c>error:</c>, <c>level=error</c>, <c>|error|</c>.</summary>
    private static bool IsMarked(ReadOnlySpan<byte> line, int start, int end)
    {
        var before = start > 0 ? line[start - 1] : (byte)' ';
        var after = end < line.Length ? line[end] : (byte)' ';
        if (char.IsAsciiLetterOrDigit((char)before) || char.IsAsciiLetterOrDigit((char)after) || before is (byte)'_' or (byte)'-' or (byte)'/' or (byte)'.' || after is (byte)'_' or (byte)'-' or (byte)'/' or (byte)'.')
            return false;
        return IsUpper(line[start..end]) || (before == '[' && after == ']') || (before == '|' && after == '|') || (start == 0 && after == ':') || before == '=';
    }

    private static bool IsUpper(ReadOnlySpan<byte> word)
    {
        foreach (var letter in word)
        {
            if (letter is < (byte)'A' or > (byte)'Z')
                return false;
        }

        return true;
    }

    /// <summary><c>E1122 10:20:30.123456</c>, as Kubernetes' own programs write.</summary>
    private static string? OfKlog(ReadOnlySpan<byte> line)
    {
        if (line.Length < 8 || line[5] != ' ' || line[1..5].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || line[6] is < (byte)'0' or > (byte)'2')
            return null;
        return line[0] switch { (byte)'I' => "info", (byte)'W' => "warn", (byte)'E' => "error", (byte)'F' => "fatal", _ => null };
    }

    private static string? Known(string word) => word switch
    {
        "TRACE" or "TRCE" or "VERBOSE" or "FINEST" or "FINER" => "trace",
        "DEBUG" or "DBUG" or "DBG" or "FINE" => "debug",
        "INFO" or "INFORMATION" or "NOTICE" or "INF" or "LOG" => "info",
        "WARN" or "WARNING" or "WRN" => "warn",
        "ERROR" or "ERR" or "FAIL" or "SEVERE" => "error",
        "FATAL" or "CRITICAL" or "CRIT" or "PANIC" or "EMERGENCY" or "EMERG" or "ALERT" => "fatal",
        _ => null,
    };
}
