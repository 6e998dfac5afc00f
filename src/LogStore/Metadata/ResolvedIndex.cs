using System.Text.Json;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>An index that a name led to.</summary>
/// <param name="Filters">Filters of the aliases that led there, of which one must fit; empty for all documents.</param>
internal sealed record ResolvedIndex(LogIndex Index, IReadOnlyList<JsonElement> Filters)
{
    public string Name => Index.Name;
}
