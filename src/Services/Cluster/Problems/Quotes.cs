namespace Dashboard.Services.Cluster.Problems;

/// <summary>Finds the words of a machine that are worth quoting.</summary>
internal static class Quotes
{
    private const int Longest = 300;
    private static readonly string[] Alarms = ["fatal", "panic", "exception", "error", "cannot", "failed", "denied", "refused", "traceback", "segmentation"];

    /// <summary>One line, not too long; null where there is none.</summary>
    public static string? Tidy(string? text)
    {
        var line = text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return line is null ? null : line.Length > Longest ? string.Concat(line.AsSpan(0, Longest - 1), "…") : line;
    }

    /// <summary>The line of a log's end that most likely says why: the last that sounds the alarm and is no frame of a stack trace, else the last.</summary>
    public static string? OfLog(string? text)
    {
        var lines = text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var spoken = lines.Where(line => !IsFrame(line)).ToList();
        foreach (var alarm in Alarms.Take(2))
        {
            if (spoken.FindLast(line => line.Contains(alarm, StringComparison.OrdinalIgnoreCase)) is { } worst)
                return Tidy(worst);
        }

        return Tidy(spoken.FindLast(line => Alarms.Any(alarm => line.Contains(alarm, StringComparison.OrdinalIgnoreCase))) ?? spoken.LastOrDefault());
    }

    private static bool IsFrame(string line) =>
        line.StartsWith("at ", StringComparison.Ordinal) || line.StartsWith("File \"", StringComparison.Ordinal) || line.StartsWith("goroutine ", StringComparison.Ordinal) || line.StartsWith("... ", StringComparison.Ordinal);
}
