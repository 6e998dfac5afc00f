using System.Globalization;
using System.Net;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Kql;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>
/// Whether a field that only a pattern named can hold a value. The server refuses a whole query for one number that is none, so fields that cannot hold
/// the value are left out: they could not have it.
/// </summary>
internal static class FieldFit
{
    public static bool CanHold(LogField field, KqlValue value) => field.Kind switch
    {
        _ when !field.IsSearchable => false,
        LogFieldKind.Object or LogFieldKind.Geo or LogFieldKind.Binary or LogFieldKind.Nested => false,
        LogFieldKind.Date => value is KqlText text && IsDate(text.Text),
        _ => true,
    };

    public static bool CanCompare(LogField field, KqlValue bound) => CanHold(field, bound) && field.Kind switch
    {
        LogFieldKind.Number => bound is KqlText text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        LogFieldKind.Ip => bound is KqlText text && IsAddress(text.Text),
        LogFieldKind.Boolean => false,
        LogFieldKind.Text or LogFieldKind.Keyword or LogFieldKind.Date => true,
        _ => false,
    };

    /// <summary>Only words can be like a pattern.</summary>
    public static bool CanBeLike(LogField field) => field is { IsSearchable: true, Kind: LogFieldKind.Text or LogFieldKind.Keyword };

    public static bool CanExist(LogField field) => field is { IsMetadata: false } && field.Kind is not LogFieldKind.Object;

    /// <summary>Written out: <c>0.5</c>, which .NET takes for <c>0.0.0.5</c>, is none to the servers.</summary>
    private static bool IsAddress(string text) => (text.Contains(':', StringComparison.Ordinal) || text.Count(letter => letter == '.') == 3) && IPAddress.TryParse(text, out _);

    private static bool IsDate(string text) =>
        text.StartsWith("now", StringComparison.Ordinal) || (text.Length >= 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
}
