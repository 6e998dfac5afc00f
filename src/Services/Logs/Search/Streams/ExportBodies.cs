using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Requests;

namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>Writes the searches of an export.</summary>
internal static class ExportBodies
{
    public static JsonObject Of(ExportRequest request, GuardedQuery query, int size)
    {
        var body = query.Body(size);
        body["sort"] = SortBodies.Of(request.Sort, query.View.TimeField);
        RuntimeFieldBodies.Fetch(body, query.View.RuntimeFields, query.Flavor);
        Narrow(body, request.Fields, query);
        return body;
    }

    /// <summary>Asks for these fields alone, with the time and what says whose a document is; for all where none is named.</summary>
    public static void Narrow(JsonObject body, IReadOnlyList<string> fields, GuardedQuery query)
    {
        if (fields.Count == 0)
            return;
        var needed = fields.Concat(query.View.TimeField is { } time ? [time] : []).Concat(query.NamespaceFields.Usable.Select(Parent)).Distinct(StringComparer.Ordinal);
        body["_source"] = new JsonArray([.. needed.Select(field => (JsonNode)field)]);
    }

    private static string Parent(string field) => field.EndsWith(".keyword", StringComparison.Ordinal) ? field[..^".keyword".Length] : field;
}
