using System.Text.Json;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>Makes documents of hits. A document that is not of the user's namespaces by its own text is passed over, whatever the server found.</summary>
internal sealed class DocumentReader(GuardedQuery query, int? longestText)
{
    /// <summary>Characters of a text that lists show; the whole is asked for one document at a time.</summary>
    public const int ListText = 1000;

    private readonly NamespaceWitness witness = new(query.Scope, query.NamespaceFields);

    public IReadOnlyList<LogDocument> Read(JsonElement root) => Read(Hits.Of(root));

    public IReadOnlyList<LogDocument> Read(IEnumerable<JsonElement> hits) => [.. hits.Select(ReadHit).OfType<LogDocument>()];

    private LogDocument? ReadHit(JsonElement hit)
    {
        var source = hit.At("_source") is { ValueKind: JsonValueKind.Object } found ? found : EmptyObject;
        if (!witness.Allows(source))
            return null;
        var cut = SourceCut.Of(source, longestText);
        return new()
        {
            Id = new(hit.Text("_index") ?? "", hit.Text("_id") ?? ""),
            Source = cut.Source,
            Cut = cut.Lengths,
            Time = query.View.TimeField is { } field ? DocumentTime.Of(source, field) : null,
            Computed = hit.Entries("fields").ToDictionary(entry => entry.Name, entry => (IReadOnlyList<JsonElement>)[.. entry.Value.Items().Select(item => item.Clone())], StringComparer.Ordinal),
            Highlights = HighlightReader.Read(hit, longestText),
            Sort = [.. hit.Items("sort").Select(item => item.Clone())],
        };
    }

    private static JsonElement EmptyObject { get; } = JsonElement.Parse("{}");
}
