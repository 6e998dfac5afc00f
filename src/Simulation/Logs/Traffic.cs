namespace Dashboard.Simulation.Logs;

/// <summary>How busy the shop is: quiet at night, busy in the evening in Seoul, with waves of some minutes.</summary>
internal static class Traffic
{
    private const double BusiestHour = 12;

    /// <summary>From about 0.2 to 1, of the most that there is.</summary>
    public static double At(DateTimeOffset time)
    {
        var day = 0.6 + (0.28 * Math.Cos((time.UtcDateTime.TimeOfDay.TotalHours - BusiestHour) / 24 * 2 * Math.PI));
        var seconds = time.ToUnixTimeMilliseconds() / 1000.0;
        var waves = (0.07 * Math.Sin(seconds / 211)) + (0.05 * Math.Sin(seconds / 67)) + (0.03 * Math.Sin(seconds / 19));
        return Math.Clamp(day + waves, 0.15, 1);
    }
}
