using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Reads of documents what they say, and how bad it is.</summary>
internal sealed class LineFields(LogField message, LogField? level)
{
    private readonly string messageName = SourceName(message);
    private readonly string? levelName = level is null ? null : SourceName(level);

    /// <summary>As they stand in sources.</summary>
    public IReadOnlyList<string> Names => levelName is null || levelName == messageName ? [messageName] : [messageName, levelName];

    /// <summary>Null where a document says nothing.</summary>
    public string? Message(LogDocument document) => Text(document, messageName);

    public string? Level(LogDocument document) => levelName is null ? null : Text(document, levelName);

    private static string? Text(LogDocument document, string field) => SourceValues.Of(document.Source, field).FirstOrDefault() switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    // A field that is another form of one has no place of its own in the source.
    private static string SourceName(LogField field) => field.ParentName ?? field.Name;
}
