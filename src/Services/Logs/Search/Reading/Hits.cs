using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>Reads the head of an answer's hits.</summary>
internal static class Hits
{
    /// <summary>How many documents match: an object from version 7 on, a number before. 0 where it was not counted.</summary>
    public static long Total(JsonElement root) => root.Integer("hits", "total", "value") ?? root.Integer("hits", "total") ?? 0;

    public static IEnumerable<JsonElement> Of(JsonElement root) => root.Items("hits", "hits");
}
