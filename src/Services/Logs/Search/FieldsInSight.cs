using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search;

/// <summary>
/// Leaves of an index's fields those that some document of the user has: the mapping alone tells what everybody who writes into the index stores. The server is asked for documents
/// with any field that none was seen of yet, and says of each which it has, until there is no such document. A field that the server has no index of cannot be found so and is left out.
/// </summary>
internal sealed class FieldsInSight(SearchRunner runner, FieldsOfScopes kept)
{
    /// <summary>Clauses of a query: servers take 1,024 together with those of the rights.</summary>
    private const int FieldsAtOnce = 250;

    private const int DocumentsAtOnce = 25;

    /// <summary>For 20,000 fields, and many documents of different shapes. What was not come to is not shown.</summary>
    private const int MostRequests = 200;

    /// <param name="fields">Those of the indices in which the user has documents.</param>
    public async Task<Result<FieldList>> OfAsync(GuardedQuery query, FieldList fields, bool refresh, CancellationToken cancellationToken)
    {
        var names = refresh ? null : kept.Find(query.Pattern.Text, query.Scope);
        if (names is null)
        {
            if (!(await FindAsync(query, fields, cancellationToken)).TryGet(out var found, out var failure))
                return failure;
            kept.Keep(query.Pattern.Text, query.Scope, names = found);
        }

        var seen = fields.Where(field => field.IsMetadata || names.Contains(field.Name)).ToList();
        var above = seen.SelectMany(field => Above(field.Name)).ToHashSet(StringComparer.Ordinal);
        return FieldList.Create(seen.Concat(fields.Where(field => IsObject(field) && above.Contains(field.Name))));
    }

    private async Task<Result<IReadOnlySet<string>>> FindAsync(GuardedQuery query, FieldList fields, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var requests = 0;
        foreach (var chunk in fields.Where(field => !field.IsMetadata && !IsObject(field)).Chunk(FieldsAtOnce))
        {
            var unseen = chunk.ToList();
            while (unseen.Count > 0 && requests++ < MostRequests)
            {
                if (!(await AskAsync(query, unseen, cancellationToken)).TryGet(out var answer, out var failure))
                    return failure;
                seen.UnionWith(answer.Value.Places.Select(place => unseen[place].Name));
                // Fewer documents than were asked for are all that there are.
                if (answer.Value.Documents < DocumentsAtOnce || answer.Value.Places.Count == 0)
                    break;
                unseen = [.. unseen.Where((_, place) => !answer.Value.Places.Contains(place))];
            }
        }

        return seen;
    }

    private Task<Result<LogAnswer<Found>>> AskAsync(GuardedQuery query, IReadOnlyList<LogField> fields, CancellationToken cancellationToken)
    {
        var any = new JsonObject
        {
            ["bool"] = new JsonObject { ["should"] = new JsonArray([.. fields.Select(Clause)]), ["minimum_should_match"] = 1 },
        };
        var body = query.Body(DocumentsAtOnce, any);
        query.TrackTotal(body, track: false);
        body["_source"] = false;
        body["sort"] = new JsonArray("_doc");
        return runner.SearchAsync("fields", query, body, Read, cancellationToken);
    }

    private static JsonNode Clause(LogField field, int place)
    {
        var name = place.ToString(CultureInfo.InvariantCulture);
        return field.NestedPath is { } path
            ? new JsonObject { ["nested"] = new JsonObject { ["path"] = path, ["query"] = Exists(field), ["ignore_unmapped"] = true, ["_name"] = name } }
            : new JsonObject { ["exists"] = new JsonObject { ["field"] = field.Name, ["_name"] = name } };
    }

    private static JsonObject Exists(LogField field) => new() { ["exists"] = new JsonObject { ["field"] = field.Name } };

    private static Found Read(JsonElement root)
    {
        var hits = Hits.Of(root).ToList();
        return new(hits.Count, hits.SelectMany(hit => hit.Texts("matched_queries")).Select(name => int.Parse(name, CultureInfo.InvariantCulture)).ToHashSet());
    }

    private static bool IsObject(LogField field) => field.Kind is LogFieldKind.Object or LogFieldKind.Nested;

    private static IEnumerable<string> Above(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return name[..dot];
    }

    private sealed record Found(int Documents, IReadOnlySet<int> Places);
}
