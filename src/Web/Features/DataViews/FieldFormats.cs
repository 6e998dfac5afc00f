using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;

namespace Dashboard.Web.Features.DataViews;

/// <summary>Formats by their kinds.</summary>
public static class FieldFormats
{
    private static readonly FieldFormatKind[] OfNumbers = [FieldFormatKind.Number, FieldFormatKind.Bytes, FieldFormatKind.Percent, FieldFormatKind.Duration, FieldFormatKind.Date];
    private static readonly FieldFormatKind[] OfAll = [FieldFormatKind.Url, FieldFormatKind.Color, FieldFormatKind.Lookup, FieldFormatKind.Truncate];

    public static FieldFormatKind KindOf(FieldFormat? format) => format switch
    {
        NumberFormat => FieldFormatKind.Number,
        BytesFormat => FieldFormatKind.Bytes,
        PercentFormat => FieldFormatKind.Percent,
        DurationFormat => FieldFormatKind.Duration,
        DateFormat => FieldFormatKind.Date,
        UrlFormat => FieldFormatKind.Url,
        ColorFormat => FieldFormatKind.Color,
        BooleanFormat => FieldFormatKind.Boolean,
        LookupFormat => FieldFormatKind.Lookup,
        TruncateFormat => FieldFormatKind.Truncate,
        _ => FieldFormatKind.None,
    };

    /// <summary>A format of the kind as it begins; null for none.</summary>
    public static FieldFormat? New(FieldFormatKind kind) => kind switch
    {
        FieldFormatKind.Number => new NumberFormat(),
        FieldFormatKind.Bytes => new BytesFormat(),
        FieldFormatKind.Percent => new PercentFormat(),
        FieldFormatKind.Duration => new DurationFormat(),
        FieldFormatKind.Date => new DateFormat(),
        FieldFormatKind.Url => new UrlFormat(),
        FieldFormatKind.Color => new ColorFormat([new(ValueColor.Danger, Text: "")]),
        FieldFormatKind.Boolean => new BooleanFormat(),
        FieldFormatKind.Lookup => new LookupFormat(new Dictionary<string, string>()),
        FieldFormatKind.Truncate => new TruncateFormat(),
        _ => null,
    };

    /// <summary>The formats that suit a field, the likeliest first. Texts may hold numbers: theirs come last.</summary>
    public static IReadOnlyList<FieldFormatKind> For(LogFieldKind kind) => kind switch
    {
        LogFieldKind.Number => [FieldFormatKind.None, .. OfNumbers, .. OfAll],
        LogFieldKind.Date => [FieldFormatKind.None, FieldFormatKind.Date, FieldFormatKind.Url, FieldFormatKind.Lookup],
        LogFieldKind.Boolean => [FieldFormatKind.None, FieldFormatKind.Boolean, FieldFormatKind.Color, FieldFormatKind.Lookup, FieldFormatKind.Url],
        _ => [FieldFormatKind.None, .. OfAll, FieldFormatKind.Boolean, .. OfNumbers],
    };
}
