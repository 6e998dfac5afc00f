using System.Text.Json;

namespace Dashboard.Unit.Cluster.Objects.Support;

internal static class Json
{
    public static JsonElement Of(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
