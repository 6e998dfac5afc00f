using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary><c>_validate/query</c>: whether a query can be run on the indices named.</summary>
internal sealed class ValidateHandlers(IndexService indices, SearchService searches) : RestModule(indices)
{
    private static readonly string[] Parameters = [.. RequestOptions.Names, .. SearchParameters.Query, "explain", "rewrite", "all_shards"];

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/_validate/query", "/{index}/_validate/query", "/{index}/{type}/_validate/query", "/{index}/_doc/_validate/query" })
        {
            routes.Add("GET", path, ValidateAsync, Parameters);
            routes.Add("POST", path, ValidateAsync, Parameters);
        }
    }

    private async Task<RestResponse> ValidateAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var targets = searches.Open(request.Parameters, request.Parameters.List("index"));
        var failure = await FailureAsync(request, targets, cancellationToken);
        var json = new JsonObject
        {
            ["_shards"] = new JsonObject { ["total"] = 1, ["successful"] = 1, ["failed"] = 0 },
            ["valid"] = failure is null,
        };
        if (request.Parameters.Flag("explain", false) || request.Parameters.Flag("rewrite", false))
        {
            // A query that cannot be read is so everywhere; one that an index cannot run is told of with the index.
            if (failure is { Type: "parsing_exception" or "x_content_parse_exception" })
                json["error"] = $"{failure.Type}: {failure.Reason}";
            else
                json["explanations"] = new JsonArray([.. targets.All.Select(target => (JsonNode)Explanation(target.Name, failure))]);
        }

        return RestResponse.Json(json);
    }

    private static JsonObject Explanation(string index, StoreFailure? failure)
    {
        var json = new JsonObject { ["index"] = index, ["valid"] = failure is null };
        if (failure is not null)
            json["error"] = $"{failure.Type}: {failure.Reason}";
        return json;
    }

    private async Task<StoreFailure?> FailureAsync(RestRequest request, SearchTargets targets, CancellationToken cancellationToken)
    {
        try
        {
            var query = QueryBody.Read(request);
            var result = await searches.RunAsync(targets, new SearchRequest { Query = query, From = 0, Size = 0, TerminateAfter = 1 }, cancellationToken);
            return result.Failures.Count > 0 ? result.Failures[0].Failure : null;
        }
        catch (StoreFailureException exception)
        {
            return exception.Failure.FailedShards.Count > 0 ? exception.Failure.FailedShards[0].Failure : exception.Failure;
        }
    }
}
