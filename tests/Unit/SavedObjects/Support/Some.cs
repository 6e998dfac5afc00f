using System.Text.Json;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Unit.SavedObjects.Support;

/// <summary>Objects to begin with.</summary>
internal static class Some
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static SavedObject Object(string id = "errors", string title = "Errors", string type = "search", string owner = "ada") => new()
    {
        Type = type,
        Id = id,
        Title = title,
        Description = "What went wrong",
        Tags = ["night", "shop"],
        Owner = owner,
        Visibility = SavedObjectVisibility.Shared,
        Version = "",
        SchemaVersion = 1,
        CreatedAt = Noon,
        UpdatedAt = Noon.AddMinutes(1),
        UpdatedBy = owner,
        References = [new("data-view", "logs", "dataView")],
        Attributes = Json("""{"query":"level:error","columns":["message","pod"],"한글":"그대로","deep":{"a":[1,2.5,null,true]}}"""),
    };

    public static SavedObjectDraft Draft(string title = "Errors", SavedObjectVisibility visibility = SavedObjectVisibility.Private, string attributes = """{"query":"level:error"}""") =>
        new() { Title = title, Visibility = visibility, Attributes = Json(attributes) };

    public static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
