using System.Text.Json;
using Dashboard.Services.Logs.Formats;
using Dashboard.Services.Logs.Search.Requests;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Says what is wrong with a data view before it is kept.</summary>
internal static class DataViewCheck
{
    private const int MostFields = 5000;

    /// <summary>An English sentence; null where it can stand.</summary>
    public static string? Check(JsonElement attributes, LogsOptions options) =>
        DataViewAttributes.Read(attributes) is { } read ? Check(read, options) : "This is no content of a data view: it needs at least a pattern.";

    private static string? Check(DataViewAttributes view, LogsOptions options) =>
        IndexPattern.Parse(view.Pattern, options.AllowedHiddenIndices).Failure is { } pattern ? pattern.Message
        : RuntimeFieldCheck.Check(view.RuntimeFields, options.NamespaceFields) is { } runtime ? runtime.Message
        : view.NamespaceField is { } field && !options.NamespaceFields.Contains(field) ? $"\"{field}\" is not among the fields that may say whose a document is (Logs:NamespaceFields)."
        : view.TimeField is "" ? "The time field is a name, or is left out."
        : view.Formats.Count > MostFields || view.HiddenFields.Count > MostFields || view.Popularity.Count > MostFields ? $"A data view says something of {MostFields} fields at most."
        : view.Formats.Values.OfType<DateFormat>().Any(date => date.Pattern is { Length: > 100 }) ? "The pattern of a date has 100 characters at most."
        : null;
}
