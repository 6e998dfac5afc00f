namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Names of time zones that the servers know: those of the IANA database.</summary>
internal static class ZoneName
{
    public static string Of(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name
        : Offset(zone.BaseUtcOffset);

    /// <summary>A zone of the user's making has an offset at least.</summary>
    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", System.Globalization.CultureInfo.InvariantCulture);
}
