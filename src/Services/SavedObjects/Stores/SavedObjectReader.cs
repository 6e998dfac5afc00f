using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>Reads a saved object's JSON. Whatever is written there, the answer is an object or a sentence that says what is wrong.</summary>
internal static class SavedObjectReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static SavedObjectLine? Read(ReadOnlyMemory<byte> json, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement, out problem);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Lone surrogates in a text are found as it is read, not as the document is parsed.
            problem = exception is JsonException ? $"It is no JSON: {exception.Message}" : "A text in it is no Unicode.";
            return null;
        }
    }

    /// <summary>The line keeps nothing of the element's document.</summary>
    public static SavedObjectLine? Read(JsonElement json, out string problem)
    {
        problem = Problem(json) ?? "";
        return problem.Length > 0 ? null : new SavedObjectLine
        {
            Type = json.Text("type")!,
            Id = json.Text("id"),
            Title = json.Text("title")!,
            Description = json.Text("description") ?? "",
            Tags = SavedObjectRules.Tidy(json.Texts("tags").Where(tag => !string.IsNullOrWhiteSpace(tag))),
            Owner = json.Text("owner"),
            Visibility = Visibility(json),
            SchemaVersion = (int)(json.Integer("schemaVersion") ?? 1),
            CreatedAt = Time(json, "createdAt"),
            UpdatedAt = Time(json, "updatedAt"),
            UpdatedBy = json.Text("updatedBy"),
            References = [.. json.Items("references").Select(Reference)],
            Attributes = json.GetProperty("attributes").Clone(),
        };
    }

    private static string? Problem(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return "It is no JSON object.";
        if (json.Text("type") is not { } type || !SavedObjectRules.IsType(type))
            return "Its \"type\" is missing, or no type's name.";
        if (json.At("id") is not null && (json.Text("id") is not { } id || !SavedObjectRules.IsId(id)))
            return "Its \"id\" has other characters than small letters, digits, \".\", \"_\" and \"-\", or more than 100.";
        if (string.IsNullOrWhiteSpace(json.Text("title")))
            return "Its \"title\" is missing.";
        if (json.At("attributes") is not { ValueKind: JsonValueKind.Object })
            return "Its \"attributes\" are missing, or no JSON object.";
        if (!SavedObjectWriter.CanWrite(json.GetProperty("attributes")))
            return "A text in its \"attributes\" is no Unicode.";
        if (json.At("schemaVersion") is not null && json.Integer("schemaVersion") is not (>= 1 and <= int.MaxValue))
            return "Its \"schemaVersion\" is no whole number from 1.";
        if (json.At("visibility") is not null && Visibility(json) is null)
            return "Its \"visibility\" is neither \"private\" nor \"shared\".";
        return json.Items("references").Any(item => item.ValueKind != JsonValueKind.Object || item.Text("type") is null || item.Text("id") is null || item.Text("name") is null)
            ? "One of its \"references\" has no \"type\", \"id\" or \"name\"."
            : null;
    }

    private static SavedObjectVisibility? Visibility(JsonElement json) => json.Text("visibility") switch
    {
        "private" => SavedObjectVisibility.Private,
        "shared" => SavedObjectVisibility.Shared,
        _ => null,
    };

    private static SavedObjectReference Reference(JsonElement json) => new(json.Text("type")!, json.Text("id")!, json.Text("name")!);

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        DateTimeOffset.TryParse(json.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
