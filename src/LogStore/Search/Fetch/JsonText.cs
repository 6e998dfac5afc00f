using System.Globalization;
using System.Text.Json;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Writes numbers as Java does, so that answers look like Elasticsearch's.</summary>
internal static class JsonText
{
    /// <summary>A floating point number as JSON: always with a fraction or an exponent; what is not finite is a string.</summary>
    public static FieldValue Of(double number) =>
        double.IsFinite(number) ? FieldValue.OfJson(Java(number)) : FieldValue.OfText(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");

    public static FieldValue Of(long number) => FieldValue.OfJson(number.ToString(CultureInfo.InvariantCulture));

    public static FieldValue Of(bool value) => FieldValue.OfJson(value ? "true" : "false");

    /// <summary>A JSON value as it stands.</summary>
    public static FieldValue Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? FieldValue.OfText(element.GetString()!) : FieldValue.OfJson(element.GetRawText());

    private static string Java(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
    }
}
