using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Makes, shows and deletes data streams.</summary>
internal sealed class DataStreamHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        routes.Add("PUT", "/_data_stream/{name}", CreateAsync);
        routes.Add("GET", "/_data_stream", Show, "expand_wildcards");
        routes.Add("GET", "/_data_stream/{name}", Show, "expand_wildcards");
        routes.Add("DELETE", "/_data_stream/{name}", DeleteAsync, "expand_wildcards");
    }

    private async Task<RestResponse> CreateAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Required("name");
        if (IndexName.Check(name) is { } problem)
            throw new StoreFailureException(problem);
        if (State[MetadataSection.DataStreams].ContainsKey(name))
            throw new StoreFailureException(new StoreFailure(400, "resource_already_exists_exception", $"data_stream [{name}] already exists"));
        if (!TemplateTable.Find(State, name).IsDataStream)
            throw RestFailure.IllegalArgument($"no matching index template found for data stream [{name}]");
        (await Indices.AddGenerationAsync(name, cancellationToken)).OrAnswer();
        return RestResponse.Acknowledged();
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
        => Task.FromResult(RestResponse.Json(new JsonObject { ["data_streams"] = new JsonArray([.. Find(request).Select(name => (JsonNode)Shown(name))]) }));

    private JsonObject Shown(string name) => new()
    {
        ["name"] = name,
        ["timestamp_field"] = new JsonObject { ["name"] = "@timestamp" },
        ["indices"] = new JsonArray([.. DataStreamTable.Backing(State, name).Select(index => (JsonNode)new JsonObject
        {
            ["index_name"] = index,
            ["index_uuid"] = Engine.Find(index)?.Uuid,
        })]),
        ["generation"] = DataStreamTable.Generation(State, name),
        ["status"] = "GREEN",
        ["template"] = DataStreamTable.Template(State, name),
    };

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        foreach (var name in Find(request))
        {
            foreach (var index in DataStreamTable.Backing(State, name))
                (await Indices.DeleteAsync(index, cancellationToken)).OrAnswer();
            (await Indices.Metadata.UpdateAsync(state => state.Without(MetadataSection.DataStreams, name), cancellationToken)).OrAnswer();
        }

        return RestResponse.Acknowledged();
    }

    private IReadOnlyList<string> Find(RestRequest request)
    {
        var patterns = request.Parameters.List("name");
        var missing = patterns.FirstOrDefault(name => !WildcardPattern.IsPattern(name) && !State[MetadataSection.DataStreams].ContainsKey(name));
        return missing is null
            ? [.. State[MetadataSection.DataStreams].Keys.Where(name => patterns.Count == 0 || patterns.Any(pattern => WildcardPattern.Matches(pattern, name)))]
            : throw new StoreFailureException(NameResolver.NotFound(missing));
    }
}
