using System.Globalization;
using System.Text.Json;

namespace Dashboard.Services.Logs.Formats;

/// <summary>Shows values by their formats. A value that a format does not suit is shown as it is; nothing throws.</summary>
public static class FieldFormatter
{
    /// <param name="format">Null for showing the value as it is.</param>
    public static FormattedValue Format(FieldFormat? format, JsonElement value, FormatCulture culture)
    {
        var text = PlainText.Of(value);
        return format switch
        {
            BytesFormat when Number(value) is { } bytes => new() { Text = ByteText.Of(bytes, culture.Culture) },
            NumberFormat number when Number(value) is { } amount => new() { Text = NumberText(amount, number, culture.Culture) },
            PercentFormat percent when Number(value) is { } share => new() { Text = PercentText(share, percent, culture.Culture) },
            DurationFormat duration when Number(value) is { } amount => new() { Text = DurationText.Of(amount, duration.Unit, culture.Culture) },
            UrlFormat url => SafeLink.Of(url, text),
            DateFormat date => new() { Text = DateText.Of(value, date, culture) ?? text },
            ColorFormat colors => new() { Text = text, Color = ColorOf(colors, text, Number(value)) },
            BooleanFormat words => new() { Text = BooleanText(words, text) },
            LookupFormat lookup => Lookup(lookup, text),
            TruncateFormat truncate => Truncate(truncate, text),
            _ => new() { Text = text },
        };
    }

    /// <summary>The number of a value, or of a text that is one; null for others.</summary>
    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    private static string NumberText(double value, NumberFormat format, CultureInfo culture)
    {
        var decimals = format.Decimals is { } count ? new string('0', Math.Clamp(count, 0, 15)) : new string('#', 15);
        var whole = format.Grouping ? "#,##0" : "0";
        return value.ToString(decimals.Length == 0 ? whole : $"{whole}.{decimals}", culture);
    }

    private static string PercentText(double share, PercentFormat format, CultureInfo culture)
    {
        var decimals = Math.Clamp(format.Decimals, 0, 15);
        return $"{(share * 100).ToString(decimals == 0 ? "#,##0" : $"#,##0.{new string('#', decimals)}", culture)} %";
    }

    private static string BooleanText(BooleanFormat words, string text) => text switch
    {
        "true" or "1" => words.True ?? "true",
        "false" or "0" => words.False ?? "false",
        _ => text,
    };

    private static FormattedValue Lookup(LookupFormat lookup, string text) =>
        (lookup.Words.GetValueOrDefault(text) ?? lookup.Unknown) is { } word && word != text ? new() { Text = word, Whole = text } : new() { Text = text };

    private static FormattedValue Truncate(TruncateFormat format, string text)
    {
        var length = Math.Max(1, format.Length);
        if (text.Length <= length)
            return new() { Text = text };
        // A pair of surrogates is not torn apart.
        return new() { Text = $"{text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]}…", Whole = text };
    }

    private static ValueColor ColorOf(ColorFormat colors, string text, double? number) => colors.Rules.FirstOrDefault(rule => Fits(rule, text, number))?.Color ?? ValueColor.None;

    private static bool Fits(ColorRule rule, string text, double? number) => rule.Text is { } pattern
        ? Fields.FieldPattern.Parse(pattern.ToUpperInvariant()).Matches(text.ToUpperInvariant())
        : number is { } value && (rule.From is not null || rule.To is not null) && !(value < rule.From) && !(value >= rule.To);
}
