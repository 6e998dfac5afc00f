using System.Globalization;
using Dashboard.Services.Logs.Formats;

namespace Dashboard.Web.Features.DataViews;

/// <summary>A colour rule while it is being written.</summary>
public sealed class ColorRuleDraft
{
    public ValueColor Color { get; set; } = ValueColor.Danger;

    public bool IsRange { get; set; }

    public string Text { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public static ColorRuleDraft Of(ColorRule rule) => new()
    {
        Color = rule.Color,
        IsRange = rule.Text is null,
        Text = rule.Text ?? "",
        From = rule.From?.ToString(CultureInfo.InvariantCulture) ?? "",
        To = rule.To?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    public ColorRule Rule => IsRange ? new(Color, From: Number(From), To: Number(To)) : new(Color, Text);

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
