using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Web.Features.Discover;

/// <summary>What somebody typed, or a document holds, as a filter takes it: by the field's kind.</summary>
public static class FieldValue
{
    public static LogValue Of(string text, LogField? field) => field?.Kind switch
    {
        LogFieldKind.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new(LogValueKind.Number, text),
        LogFieldKind.Boolean when text is "true" or "false" => LogValue.Of(text == "true"),
        _ => LogValue.Of(text),
    };

    /// <summary>Null for what no filter can name: objects, lists, nothing.</summary>
    public static LogValue? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => LogValue.Of(value.GetString()!),
        JsonValueKind.Number => new(LogValueKind.Number, value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => LogValue.Of(value.GetBoolean()),
        _ => null,
    };
}
