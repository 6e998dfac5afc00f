using System.Text;
using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Stores.Index;

/// <summary>Reads the answers of the index. What somebody else wrote into it is damaged, and no reason to fail.</summary>
internal sealed class IndexAnswers(ServerFlavor flavor)
{
    /// <summary>Of a get.</summary>
    public IndexDocument Document(JsonElement json) => Read(json, "object");

    /// <summary>Those of an mget that were found.</summary>
    public IReadOnlyList<IndexDocument> Documents(JsonElement json) => [.. json.Items("docs").Where(item => item.Flag("found")).Select(item => Read(item, "object"))];

    /// <summary>Heads, of a search.</summary>
    public IReadOnlyList<IndexDocument> Hits(JsonElement json) => [.. json.Items("hits", "hits").Select(hit => Read(hit, "head"))];

    /// <summary>Of a write: as a later read of it would say.</summary>
    public string Version(JsonElement json) => IndexRequests.HasSequenceNumbers(flavor)
        ? WriteCondition.Sequenced(json.Integer("_seq_no") ?? 0, json.Integer("_primary_term") ?? 0)
        : WriteCondition.Versioned(json.Integer("_version") ?? 0);

    private IndexDocument Read(JsonElement json, string part)
    {
        var id = json.Text("_id") ?? "";
        var bytes = json.Integer("_source", "bytes") ?? 0;
        if (json.At("_source", part) is not { } source)
            return new(id, null, "It is no saved object.", bytes);
        var line = source.ValueKind == JsonValueKind.String ? SavedObjectReader.Read(Encoding.UTF8.GetBytes(source.GetString()!), out var problem) : SavedObjectReader.Read(source, out problem);
        if (line?.Stored(Version(json)) is not { } saved)
            return new(id, null, problem.Length > 0 ? problem : "Its \"id\" or its \"owner\" is missing.", bytes);
        return IndexRequests.IdOf(saved.Key) == id ? new(id, saved, "", bytes) : new(id, null, $"It holds {saved.Key}, which is not what its id says.", bytes);
    }
}
