using System.Globalization;

namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>A value of a field as JSON has it. Numbers keep their digits: a 64-bit identifier stays what it was.</summary>
/// <param name="Text">The text, the number as JSON writes it, or <c>true</c> and <c>false</c>.</param>
public readonly record struct LogValue(LogValueKind Kind, string Text)
{
    public static LogValue Of(string text) => new(LogValueKind.Text, text);

    public static LogValue Of(bool value) => new(LogValueKind.Boolean, value ? "true" : "false");

    public static LogValue Of(long value) => new(LogValueKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A finite number.</summary>
    public static LogValue Of(double value) => new(LogValueKind.Number, value.ToString("R", CultureInfo.InvariantCulture));

    public override string ToString() => Text;
}
