using System.Text.Json;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;
using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Web.Features.Discover;

/// <summary>Reads documents as the table and the panel show them: values by field, the level, the one line that sums a document up.</summary>
public sealed class DocumentValues(DataView view, FieldList fields, FormatCulture culture)
{
    private const int LongestCell = 2_000;
    private const int SummaryFields = 20;
    private readonly string? level = LineLevels.Find(fields) is { } found ? SourceName(found) : null;
    private readonly string? message = MessageFields.Find(fields)?.Name;

    public DataView View => view;

    /// <summary>The values of a field: from the source, or computed. A multi-field's are its parent's.</summary>
    public IReadOnlyList<JsonElement> Of(LogDocument document, string field)
    {
        if (field == "_id")
            return [JsonSerializer.SerializeToElement(document.Id.Id)];
        if (field == "_index")
            return [JsonSerializer.SerializeToElement(document.Id.Index)];
        IReadOnlyList<JsonElement> values = [.. SourceValues.Of(document.Source, fields.Find(field) is { } known ? SourceName(known) : field)];
        return values.Count > 0 || !document.Computed.TryGetValue(field, out var computed) ? values : computed;
    }

    /// <summary>A field in one line, formatted; empty where the document has no value.</summary>
    public FormattedValue Format(LogDocument document, string field)
    {
        var values = Of(document, field);
        if (values.Count == 1)
            return Short(FieldFormatter.Format(view.Formats.GetValueOrDefault(field), values[0], culture));
        return Short(new() { Text = string.Join(", ", values.Select(value => FieldFormatter.Format(view.Formats.GetValueOrDefault(field), value, culture).Text)) });
    }

    /// <summary>The pieces of a text that matched, where the server said so for the whole of it.</summary>
    public static IReadOnlyList<HighlightedText> Marks(LogDocument document, string field) =>
        document.Highlights.TryGetValue(field, out var marks) || document.Highlights.TryGetValue($"{field}.keyword", out marks) ? marks : [];

    public LineLevel Level(LogDocument document)
    {
        if (level is null)
            return LineLevel.None;
        foreach (var value in SourceValues.Of(document.Source, level))
        {
            var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
            if (text is not null && LineLevels.Of(text) is not LineLevel.None and var known)
                return known;
        }

        return LineLevel.None;
    }

    /// <summary>What a document says: its message, or its first fields where it has none. Cut where it is long.</summary>
    public string Summary(LogDocument document) => Cut(Whole(document));

    /// <summary>The same, as long as it is.</summary>
    public string Whole(LogDocument document)
    {
        if (message is not null && SourceValues.Of(document.Source, message).FirstOrDefault() is { ValueKind: JsonValueKind.String } said && said.GetString() is { Length: > 0 } text)
            return text;
        return string.Join("  ", Flatten(document.Source).Take(SummaryFields).Select(pair => $"{pair.Key}: {PlainText(pair.Value)}"));
    }

    /// <summary>The field that the summary shows; null where it is put together from others.</summary>
    public string? MessageField => message;

    /// <summary>Every value of a document by its path, in the order of the source; lists stay together.</summary>
    public static IEnumerable<KeyValuePair<string, JsonElement>> Flatten(JsonElement source, string prefix = "")
    {
        foreach (var member in source.EnumerateObject())
        {
            var path = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.EnumerateObject().Any())
            {
                foreach (var inner in Flatten(member.Value, path))
                    yield return inner;
            }
            else
            {
                yield return new(path, member.Value);
            }
        }
    }

    /// <summary>A value as plain text: strings as they are, all else as JSON.</summary>
    public static string PlainText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string SourceName(LogField field) => field.ParentName ?? field.Name;

    private static FormattedValue Short(FormattedValue value) => value.Text.Length <= LongestCell ? value : value with { Text = Cut(value.Text) };

    private static string Cut(string text) => text.Length <= LongestCell ? text : $"{text.AsSpan(0, LongestCell)}…";
}
