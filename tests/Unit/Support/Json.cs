using System.Text.Json;

namespace Dashboard.Unit.Support;

internal static class Json
{
    /// <summary>JSON as the tests write it; single quotes stand for double ones.</summary>
    public static JsonElement Of(string json) => JsonSerializer.Deserialize<JsonElement>(json.Replace('\'', '"'));
}
