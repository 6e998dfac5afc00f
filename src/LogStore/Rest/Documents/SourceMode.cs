using System.Text.Json;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Whether an index shows its documents' sources: a mapping may say <c>"_source": {"enabled": false}</c>.</summary>
internal static class SourceMode
{
    public static bool IsKept(LogIndex? index)
        => index is null
            || !index.Mapping.Parameters.TryGetValue("_source", out var source)
            || source.ValueKind != JsonValueKind.Object
            || !source.TryGetProperty("enabled", out var enabled)
            || enabled.ToString() is not ("false" or "False");
}
