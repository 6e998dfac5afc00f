using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>Documents and queries over them, as JSON.</summary>
internal sealed record RandomCase(IReadOnlyList<string> Documents, IReadOnlyList<string> Queries)
{
    public override string ToString() => string.Join('\n', [.. Documents, .. Queries]);

    /// <summary>Smaller cases that may show the same: fewer queries, fewer documents, fewer fields, a clause for the whole.</summary>
    public static IEnumerable<RandomCase> Shrink(RandomCase one)
    {
        if (one.Queries.Count > 1)
            return one.Queries.Select(query => one with { Queries = [query] });
        return Fewer(one.Documents).Concat(one.Documents.SelectMany((document, place) => WithoutAMember(document).Select(less => With(one.Documents, place, less))))
            .Select(documents => one with { Documents = documents })
            .Concat(one.Queries.SelectMany(Clauses).Select(query => one with { Queries = [query] }));
    }

    private static IEnumerable<IReadOnlyList<string>> Fewer(IReadOnlyList<string> documents)
    {
        if (documents.Count > 3)
        {
            yield return [.. documents.Take(documents.Count / 2)];
            yield return [.. documents.Skip(documents.Count / 2)];
        }

        for (var i = 0; i < documents.Count; i++)
            yield return [.. documents.Where((_, place) => place != i)];
    }

    private static IEnumerable<string> WithoutAMember(string document)
    {
        foreach (var name in JsonNode.Parse(document)!.AsObject().Select(member => member.Key).ToList())
        {
            var less = JsonNode.Parse(document)!.AsObject();
            less.Remove(name);
            yield return less.ToJsonString();
        }
    }

    /// <summary>The queries that a query is made of.</summary>
    private static IEnumerable<string> Clauses(string query)
    {
        var (kind, body) = JsonNode.Parse(query)!.AsObject().First();
        return kind is not ("bool" or "dis_max" or "constant_score") ? []
            : body!.AsObject().SelectMany(part => part.Value is JsonArray many ? many.AsEnumerable() : part.Value is JsonObject single ? [single] : []).Select(clause => clause!.ToJsonString());
    }

    private static string[] With(IReadOnlyList<string> documents, int place, string document) => [.. documents.Take(place), document, .. documents.Skip(place + 1)];
}
