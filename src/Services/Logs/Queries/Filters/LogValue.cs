using System.Globalization;
using System.Text.Json;

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

    /// <summary>A text, number or boolean of JSON; null for anything else.</summary>
    public static LogValue? From(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value.GetString()!),
        JsonValueKind.Number => new(LogValueKind.Number, value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => Of(value.GetBoolean()),
        _ => null,
    };

    public override string ToString() => Text;
}
