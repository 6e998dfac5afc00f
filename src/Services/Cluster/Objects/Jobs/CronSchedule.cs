namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>
/// A cron schedule as Kubernetes reads it: five fields, <c>@hourly</c> and its like, <c>@every 90m</c>. Its rules are those of the controller:
/// a run in an hour that daylight saving leaps over does not happen, one in an hour that comes twice happens twice; where both days of the month
/// and of the week are named, one of them is enough. https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
/// </summary>
public sealed record CronSchedule
{
    private const int YearsSearched = 8; // the 29th of February may be that far away
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public required CronField Minutes { get; init; }

    public required CronField Hours { get; init; }

    public required CronField DaysOfMonth { get; init; }

    public required CronField MonthsOfYear { get; init; }

    public required CronField DaysOfWeek { get; init; }

    /// <summary>The distance of <c>@every</c>; null for all others.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Null where the schedule is wrong.</summary>
    public static CronSchedule? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("@every ", StringComparison.Ordinal))
            return CronDuration.Parse(trimmed[7..]) is { } every && Fields("* * * * *") is { } always ? always with { Every = every } : null;

        return Fields(trimmed switch
        {
            "@yearly" or "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" or "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            _ => trimmed,
        });
    }

    /// <summary>The runs after a moment, without end.</summary>
    /// <param name="last">The last run: <c>@every</c> counts from there.</param>
    /// <param name="zone">In which the fields are meant.</param>
    public IEnumerable<DateTimeOffset> RunsAfter(DateTimeOffset after, DateTimeOffset last, TimeZoneInfo zone) =>
        Every is { } every ? RunsEvery(every, after, last) : RunsByFields(after, zone);

    private static IEnumerable<DateTimeOffset> RunsEvery(TimeSpan every, DateTimeOffset after, DateTimeOffset last)
    {
        var missed = after > last ? (after - last).Ticks / every.Ticks : 0;
        for (var run = last + (every * (missed + 1)); ; run += every)
            yield return run;
    }

    private IEnumerable<DateTimeOffset> RunsByFields(DateTimeOffset after, TimeZoneInfo zone)
    {
        var end = after.AddYears(YearsSearched);
        var at = new DateTimeOffset(after.UtcDateTime.AddTicks(-(after.UtcDateTime.Ticks % TimeSpan.TicksPerMinute)), TimeSpan.Zero).AddMinutes(1);
        while (at < end)
        {
            // Steps in real time, compared in local time: so leaps and repeats of the clock come out right by themselves.
            var local = TimeZoneInfo.ConvertTime(at, zone);
            if (!AllowsDay(local) || !Hours.Allows(local.Hour))
            {
                at = at.AddMinutes(60 - local.Minute);
                continue;
            }

            if (Minutes.Allows(local.Minute))
            {
                yield return at;
                end = at.AddYears(YearsSearched);
            }

            at = at.AddMinutes(1);
        }
    }

    private bool AllowsDay(DateTimeOffset local)
    {
        var month = DaysOfMonth.Allows(local.Day);
        var week = DaysOfWeek.Allows((int)local.DayOfWeek);
        return MonthsOfYear.Allows(local.Month) && (DaysOfMonth.Any || DaysOfWeek.Any ? month && week : month || week);
    }

    private static CronSchedule? Fields(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 5)
            return null;

        var minutes = CronField.Parse(parts[0], 0, 59, []);
        var hours = CronField.Parse(parts[1], 0, 23, []);
        var days = CronField.Parse(parts[2], 1, 31, []);
        var months = CronField.Parse(parts[3], 1, 12, Months);
        var week = CronField.Parse(parts[4], 0, 6, Days);
        return minutes is null || hours is null || days is null || months is null || week is null
            ? null
            : new() { Minutes = minutes, Hours = hours, DaysOfMonth = days, MonthsOfYear = months, DaysOfWeek = week };
    }
}
