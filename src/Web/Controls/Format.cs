using System.Globalization;
using Dashboard.Services.Primitives;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Controls;

/// <inheritdoc cref="IFormat"/>
public sealed class Format(IStringLocalizer<ControlsText> words, SentenceSources sources) : IFormat
{
    private const double Kibi = 1024;
    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public string Duration(TimeSpan value)
    {
        var span = value.Duration();
        return span switch
        {
            { TotalSeconds: < 1 } => Unit("Milliseconds", span.TotalMilliseconds),
            { TotalMinutes: < 1 } => Unit("Seconds", span.Seconds),
            { TotalMinutes: < 10 } => Two("Minutes", span.Minutes, "Seconds", span.Seconds),
            { TotalHours: < 1 } => Unit("Minutes", span.Minutes),
            { TotalHours: < 10 } => Two("Hours", span.Hours, "Minutes", span.Minutes),
            { TotalDays: < 1 } => Unit("Hours", span.Hours),
            { TotalDays: < 4 } => Two("Days", span.Days, "Hours", span.Hours),
            _ => Unit("Days", span.Days),
        };
    }

    public string ShortDuration(TimeSpan value) => value.Duration() switch
    {
        { TotalMinutes: < 1 } span => Unit("ShortSeconds", span.Seconds),
        { TotalHours: < 1 } span => Unit("ShortMinutes", span.Minutes),
        { TotalDays: < 1 } span => Unit("ShortHours", span.Hours),
        var span => Unit("ShortDays", span.Days),
    };

    public string Bytes(double value)
    {
        var unit = 0;
        while (Math.Abs(value) >= Kibi && unit < ByteUnits.Length - 1)
        {
            value /= Kibi;
            unit++;
        }

        return $"{Digits(value)} {ByteUnits[unit]}";
    }

    public string Cores(double value) => Math.Abs(value) < 1
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Round(value * 1000):0} m")
        : Digits(value);

    public string Number(double value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    public string Percent(double share) => string.Create(CultureInfo.CurrentCulture, $"{Math.Round(share * 100):0} %");

    public string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public string Sentence(Sentence sentence) =>
        string.Concat(SentenceWriter.Parts(sentence, sources, this).Select(part => part.Time is { } time ? Time(time) : part.Text));

    private static string Digits(double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.##" : Math.Abs(value) < 100 ? "0.#" : "#,0", CultureInfo.CurrentCulture);

    private string Two(string first, int many, string second, int few) => few == 0 ? Unit(first, many) : $"{Unit(first, many)} {Unit(second, few)}";

    private string Unit(string key, double count) => words[key, Math.Round(count)];
}
