using System.Globalization;

namespace Dashboard.Services.Logs.Formats;

/// <summary>A duration in the unit that fits: the largest of which there is at least one.</summary>
internal static class DurationText
{
    private static readonly (double Seconds, string Name)[] Units =
        [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];

    public static string Of(double amount, DurationUnit unit, CultureInfo culture)
    {
        var seconds = amount * Seconds(unit);
        if (seconds == 0)
            return "0 s";
        // A little less than a unit is rounding's, not a thousand of the next.
        var (size, name) = Array.Find(Units, candidate => Math.Abs(seconds) >= candidate.Seconds * 0.9999995) is { Name: not null } found ? found : Units[^1];
        return $"{(seconds / size).ToString("#,##0.##", culture)} {name}";
    }

    private static double Seconds(DurationUnit unit) => unit switch
    {
        DurationUnit.Nanoseconds => 1e-9,
        DurationUnit.Microseconds => 1e-6,
        DurationUnit.Milliseconds => 1e-3,
        DurationUnit.Minutes => 60,
        DurationUnit.Hours => 3600,
        DurationUnit.Days => 86_400,
        _ => 1,
    };
}
