using System.Globalization;

namespace Dashboard.Simulation.Controllers;

/// <summary>A cron schedule of five fields: lists, ranges and steps of numbers.</summary>
internal sealed class CronSchedule
{
    private static readonly (int Low, int High)[] Bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];
    private readonly HashSet<int>[] fields;
    private readonly bool anyDay;
    private readonly bool anyWeekday;

    private CronSchedule(HashSet<int>[] fields, bool anyDay, bool anyWeekday)
    {
        this.fields = fields;
        this.anyDay = anyDay;
        this.anyWeekday = anyWeekday;
    }

    public static CronSchedule? Parse(string? text)
    {
        var parts = (text switch
        {
            "@hourly" => "0 * * * *",
            "@daily" or "@midnight" => "0 0 * * *",
            "@weekly" => "0 0 * * 0",
            "@monthly" => "0 0 1 * *",
            _ => text ?? "",
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Bounds.Length)
            return null;
        var fields = parts.Select((part, index) => Field(part, Bounds[index])).ToArray();
        return fields.Any(field => field is null) ? null : new CronSchedule(fields!, parts[2] == "*", parts[4] == "*");
    }

    /// <summary>The first time after the given one, within a year.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var time = new DateTimeOffset(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, TimeSpan.Zero).AddMinutes(1);
        var end = after.AddYears(1);
        while (time < end)
        {
            if (!fields[3].Contains(time.Month) || !Day(time))
                time = new DateTimeOffset(time.Year, time.Month, time.Day, 0, 0, 0, TimeSpan.Zero).AddDays(1);
            else if (!fields[1].Contains(time.Hour))
                time = new DateTimeOffset(time.Year, time.Month, time.Day, time.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
            else if (!fields[0].Contains(time.Minute))
                time = time.AddMinutes(1);
            else
                return time;
        }

        return null;
    }

    private bool Day(DateTimeOffset time)
    {
        var day = fields[2].Contains(time.Day);
        var weekday = fields[4].Contains((int)time.DayOfWeek);
        return anyDay ? weekday : anyWeekday ? day : day || weekday;
    }

    private static HashSet<int>? Field(string text, (int Low, int High) bounds)
    {
        var values = new HashSet<int>();
        foreach (var part in text.Split(','))
        {
            var step = part.Split('/');
            var range = step[0] == "*" ? [bounds.Low, bounds.High] : step[0].Split('-').Select(Number).ToArray();
            var every = step.Length > 1 ? Number(step[1]) : 1;
            if (range.Any(value => value < bounds.Low || value > bounds.High) || every < 1 || range.Length > 2)
                return null;
            var high = range.Length == 2 ? range[1] : step.Length > 1 ? bounds.High : range[0];
            for (var value = range[0]; value <= high; value += every)
                values.Add(value);
        }

        return values;
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
