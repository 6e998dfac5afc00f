using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>A selection as it may be asked for: checked, and kept to what the user may see. Everything that goes to the server begins here.</summary>
internal sealed record GuardedQuery
{
    public required DataView View { get; init; }

    public required IndexPattern Pattern { get; init; }

    public required ServerFlavor Flavor { get; init; }

    public required LogScope Scope { get; init; }

    /// <summary>All fields of the pattern; those of runtime are not among them.</summary>
    public required FieldList Fields { get; init; }

    public required NamespaceFields NamespaceFields { get; init; }

    /// <summary>What the user may see; null for everything.</summary>
    public required JsonObject? Rights { get; init; }

    /// <summary>What the user asks for; null for everything.</summary>
    public JsonNode? Clause { get; init; }

    /// <summary>The time, as a clause; null for none.</summary>
    public JsonNode? Time { get; init; }

    /// <summary>The <c>query</c> of a search: what is asked for and <paramref name="more"/>, within what the user may see.</summary>
    public JsonObject Query(params IEnumerable<JsonNode> more)
    {
        var filter = new JsonArray();
        foreach (var clause in new JsonNode?[] { Rights, Time, Clause }.OfType<JsonNode>())
            filter.Add(clause.DeepClone());
        foreach (var clause in more)
            filter.Add(clause);
        return filter.Count == 0 ? new() { ["match_all"] = new JsonObject() } : new() { ["bool"] = new JsonObject { ["filter"] = filter } };
    }

    /// <summary>A search's body with the query, the computed fields and the server's own time-out.</summary>
    public JsonObject Body(int size, params IEnumerable<JsonNode> more)
    {
        var body = new JsonObject { ["size"] = size, ["query"] = Query(more) };
        RuntimeFieldBodies.Add(body, View.RuntimeFields, Flavor);
        return body;
    }

    /// <summary>Counts exactly, where the server needs to be told.</summary>
    public void TrackTotal(JsonObject body, bool track)
    {
        if (Flavor.TakesTrackTotalHits)
            body["track_total_hits"] = track;
    }
}
