using System.Globalization;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>A schedule in words, as far as words are shorter than the fields.</summary>
public static class CronWords
{
    private const int MostTimes = 4;

    /// <summary>Null where the schedule is too odd for a sentence: the next runs say it then.</summary>
    public static Sentence? Of(CronSchedule schedule)
    {
        if (schedule.Every is { } every)
            return new("Cron.Every", every);
        if (Times(schedule) is not { } times)
            return null;

        var anyDay = schedule.DaysOfMonth.Values.Count == 31;
        var anyWeekday = schedule.DaysOfWeek.Values.Count == 7;
        return (anyDay, anyWeekday, schedule.MonthsOfYear.Values.Count) switch
        {
            (true, true, 12) => times,
            (true, false, 12) => new("Cron.OnWeekdays", times, Weekdays(schedule.DaysOfWeek)),
            (false, true, 12) => new("Cron.OnDays", times, Join(schedule.DaysOfMonth.Values)),
            (false, true, 1) when schedule.DaysOfMonth.Values.Count == 1 => new("Cron.OnDate", times, schedule.DaysOfMonth.Values[0], new Sentence($"Cron.Month{schedule.MonthsOfYear.Values[0]}")),
            _ => null,
        };
    }

    private static Sentence? Times(CronSchedule schedule)
    {
        var (minutes, hours) = (schedule.Minutes.Values, schedule.Hours.Values);
        if (hours.Count == 24 && minutes.Count == 60)
            return new("Cron.EveryMinute");
        if (hours.Count == 24 && minutes.Count == 1)
            return minutes[0] == 0 ? new("Cron.EveryHour") : new("Cron.EveryHourAt", minutes[0]);
        if (hours.Count == 24 && Step(minutes, 60) is { } every)
            return new("Cron.EveryMinutes", every);
        if (minutes.Count == 1 && minutes[0] == 0 && hours.Count > MostTimes && Step(hours, 24) is { } everyHours)
            return new("Cron.EveryHours", everyHours);
        return minutes.Count * hours.Count is > 0 and <= MostTimes ? new("Cron.At", Clock(hours, minutes)) : null;
    }

    /// <summary>The step where the values go round the clock evenly from 0.</summary>
    private static int? Step(IReadOnlyList<int> values, int around) =>
        values.Count > 1 && values[0] == 0 && around % values.Count == 0 && values.Select((value, index) => value == index * (around / values.Count)).All(even => even)
            ? around / values.Count
            : null;

    private static string Clock(IReadOnlyList<int> hours, IReadOnlyList<int> minutes) =>
        string.Join(", ", hours.SelectMany(_ => minutes, (hour, minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}")));

    private static string Join(IReadOnlyList<int> values) => string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static Sentence Weekdays(CronField days) => days.Values switch
    {
        [1, 2, 3, 4, 5] => new("Cron.WorkingDays"),
        [0, 6] => new("Cron.Weekend"),
        var values => values.Select(day => new Sentence($"Cron.Day{day}")).Aggregate((all, next) => new("Cron.And", all, next)),
    };
}
