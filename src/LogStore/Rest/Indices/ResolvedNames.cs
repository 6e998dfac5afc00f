using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>The answer of <c>_resolve/index</c>.</summary>
internal static class ResolvedNames
{
    public static JsonObject Write(MetadataState state, IEnumerable<LogIndex> indices, IReadOnlyList<string> names)
    {
        bool Fits(string name) => names.Any(pattern => WildcardPattern.Matches(pattern, name));
        return new JsonObject
        {
            ["indices"] = new JsonArray([.. indices.Select(index => (JsonNode)Index(state, index))]),
            ["aliases"] = new JsonArray([.. state.Aliases().Where(alias => Fits(alias.Key)).Select(alias => (JsonNode)new JsonObject
            {
                ["name"] = alias.Key,
                ["indices"] = Texts(alias.Value.Keys),
            })]),
            ["data_streams"] = new JsonArray([.. state[MetadataSection.DataStreams].Keys.Where(Fits).Select(stream => (JsonNode)new JsonObject
            {
                ["name"] = stream,
                ["backing_indices"] = Texts(DataStreamTable.Backing(state, stream)),
                ["timestamp_field"] = "@timestamp",
            })]),
        };
    }

    private static JsonObject Index(MetadataState state, LogIndex index)
    {
        var json = new JsonObject { ["name"] = index.Name };
        var aliases = state.AliasesOf(index.Name);
        if (aliases.Count > 0)
            json["aliases"] = Texts(aliases.Keys);
        var attributes = new List<string> { index.IsClosed ? "closed" : "open" };
        if (IndexSettings.IsHidden(index))
            attributes.Add("hidden");
        json["attributes"] = Texts(attributes);
        if (DataStreamTable.StreamOf(state, index.Name) is { } stream)
            json["data_stream"] = stream;
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
