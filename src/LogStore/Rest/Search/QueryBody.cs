using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Bodies that hold a query and nothing else.</summary>
internal static class QueryBody
{
    /// <summary>The query of <c>q</c> or the body; everything where there is neither.</summary>
    public static Query Read(RestRequest request, params string[] alsoKnown)
    {
        if (SearchParameters.QueryOf(request.Parameters) is { } query)
            return query;
        if (!request.HasBody)
            return MatchAllQuery.Instance;
        var body = DslJson.Parse(request.Body.Span);
        if (!body.IsObject)
            throw DslError.Parsing(body.Position, $"Expected [START_OBJECT] but found [{body.TokenName}]");
        var unknown = body.Members.FirstOrDefault(member => member.Name != "query" && !alsoKnown.Contains(member.Name));
        if (unknown is { Name: not null })
            throw DslError.Parsing(unknown.Value.Position, $"request does not support [{unknown.Name}]");
        return body.Find("query") is { } node ? QueryParser.Parse(node) : MatchAllQuery.Instance;
    }
}
