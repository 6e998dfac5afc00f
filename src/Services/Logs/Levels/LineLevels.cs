using System.Globalization;
using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Levels;

/// <summary>Finds the field in which lines say how bad they are, and reads it: words of the usual loggers, syslog's and OpenTelemetry's.</summary>
public static class LineLevels
{
    /// <summary>Where loggers and shippers put it, the likeliest first.</summary>
    private static readonly string[] Names =
    [
        "level", "log.level", "severity_text", "SeverityText", "severity.text", "severity", "loglevel", "log_level", "lvl", "levelname", "Level", "kubernetes.level", "priority",
    ];

    /// <summary>The field that can be counted by; null where there is none.</summary>
    public static LogField? Find(FieldList fields) => Names.Select(name => Countable(fields, name)).FirstOrDefault(field => field is not null);

    /// <summary>The level that a word or a number of a logger means.</summary>
    public static LineLevel Of(string text)
    {
        var word = text.AsSpan().Trim().TrimStart('[').TrimEnd(']');
        if (word.Length is 0 or > 16)
            return LineLevel.None;
        Span<char> lower = stackalloc char[16];
        var length = word.ToLowerInvariant(lower);
        return lower[..length] switch
        {
            "error" or "err" or "fatal" or "critical" or "crit" or "alert" or "emerg" or "emergency" or "panic" or "severe" or "fail" or "failure" or "e" or "f" => LineLevel.Error,
            "warn" or "warning" or "w" => LineLevel.Warning,
            "info" or "information" or "informational" or "notice" or "log" or "i" or "n" => LineLevel.Info,
            "debug" or "trace" or "verbose" or "fine" or "finer" or "finest" or "d" or "t" or "v" => LineLevel.Debug,
            _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? OfNumber(number) : LineLevel.None,
        };
    }

    // Bunyan and Pino count 10 (trace) to 60 (fatal); syslog 0 (emergency) to 7 (debug).
    private static LineLevel OfNumber(int number) => number switch
    {
        <= 3 => LineLevel.Error,
        4 => LineLevel.Warning,
        5 or 6 => LineLevel.Info,
        7 => LineLevel.Debug,
        10 or 20 => LineLevel.Debug,
        30 => LineLevel.Info,
        40 => LineLevel.Warning,
        50 or 60 => LineLevel.Error,
        _ => LineLevel.None,
    };

    private static LogField? Countable(FieldList fields, string name)
    {
        if (fields.Find(name) is not { } field)
            return null;
        return field.IsAggregatable ? field : fields.SubFields(name).FirstOrDefault(sub => sub is { IsAggregatable: true, Kind: LogFieldKind.Keyword });
    }
}
