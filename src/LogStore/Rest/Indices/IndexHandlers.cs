using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Makes, shows, deletes, opens and closes indices.</summary>
internal sealed class IndexHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Waiting = ["timeout", "master_timeout", "wait_for_active_shards"];

    public override void Map(RouteTable routes)
    {
        routes.Add("PUT", "/{index}", CreateAsync, With(Waiting, "include_type_name"));
        routes.Add("GET", "/{index}", Show, With(RequestOptions.Names, "local", "flat_settings", "include_defaults", "master_timeout", "include_type_name"));
        routes.Add("HEAD", "/{index}", Exists, With(RequestOptions.Names, "local", "flat_settings", "include_defaults"));
        routes.Add("DELETE", "/{index}", DeleteAsync, With(RequestOptions.Names, "timeout", "master_timeout"));
        routes.Add("POST", "/{index}/_open", (request, cancellationToken) => SetClosedAsync(request, false, cancellationToken), With(RequestOptions.Names, [.. Waiting]));
        routes.Add("POST", "/{index}/_close", (request, cancellationToken) => SetClosedAsync(request, true, cancellationToken), With(RequestOptions.Names, [.. Waiting]));
        routes.Add("POST", "/_open", (request, cancellationToken) => SetClosedAsync(request, false, cancellationToken), With(RequestOptions.Names, [.. Waiting]));
        routes.Add("POST", "/_close", (request, cancellationToken) => SetClosedAsync(request, true, cancellationToken), With(RequestOptions.Names, [.. Waiting]));
        routes.Add("GET", "/_resolve/index/{name}", ResolveIndex, "expand_wildcards");
    }

    private async Task<RestResponse> CreateAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var name = Indices.Names.Name(request.Parameters.Required("index")).OrAnswer();
        var body = request.JsonObject();
        var unknown = body.EnumerateObject().Select(part => part.Name).FirstOrDefault(part => part is not ("settings" or "mappings" or "aliases"));
        if (unknown is not null && !IndexBody.IsSettings(body))
            throw RestFailure.Parse($"unknown key [{unknown}] for create index");
        var mappings = IndexBody.Mappings(body, request.Parameters.Flag("include_type_name", false), out var type);
        var settings = IndexSettings.Flatten(IndexBody.IsSettings(body) ? body : IndexBody.Part(body, "settings"));
        var created = (await Indices.CreateAsync(name, mappings, settings, IndexBody.Aliases(body), cancellationToken)).OrAnswer();
        if (type is not null and not "_doc")
            await Indices.Metadata.UpdateAsync(
                state => state.With(MetadataSection.TypeNames, created.Name, JsonSerializer.SerializeToElement(type)), cancellationToken);
        return RestResponse.Json(new JsonObject { ["acknowledged"] = true, ["shards_acknowledged"] = true, ["index"] = created.Name });
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var flat = request.Parameters.Flag("flat_settings", false);
        var json = new JsonObject();
        foreach (var (index, _) in Resolve(request, ResolveOptions.Definitions))
        {
            json[index.Name] = new JsonObject
            {
                ["aliases"] = AliasJson.Of(State.AliasesOf(index.Name)),
                ["mappings"] = MappingBody.ToJson(index.Mapping),
                ["settings"] = IndexSettings.ToJson(IndexBody.ShownSettings(index), flat),
            };
        }

        return Task.FromResult(RestResponse.Json(json));
    }

    private Task<RestResponse> Exists(RestRequest request, CancellationToken cancellationToken)
    {
        var names = request.Parameters.List("index");
        var found = Indices.Names.Resolve(names, RequestOptions.Read(request.Parameters, ResolveOptions.Definitions));
        return Task.FromResult(RestResponse.Empty(found.IsSuccess ? 200 : 404));
    }

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var found = Resolve(request, new ResolveOptions { ExpandClosed = true, AllowAliases = false });
        foreach (var index in found)
            (await Indices.DeleteAsync(index.Name, cancellationToken)).OrAnswer();
        return RestResponse.Acknowledged();
    }

    private async Task<RestResponse> SetClosedAsync(RestRequest request, bool closed, CancellationToken cancellationToken)
    {
        var defaults = closed ? ResolveOptions.Definitions : new ResolveOptions { ExpandOpen = false, ExpandClosed = true };
        var names = new JsonObject();
        foreach (var index in Resolve(request, defaults))
        {
            if (index.Index.IsClosed != closed)
                (await Engine.SetClosedAsync(index.Name, closed, cancellationToken)).OrAnswer();
            names[index.Name] = new JsonObject { ["closed"] = true };
        }

        var json = new JsonObject { ["acknowledged"] = true, ["shards_acknowledged"] = true };
        if (closed)
            json["indices"] = names;
        return RestResponse.Json(json);
    }

    private Task<RestResponse> ResolveIndex(RestRequest request, CancellationToken cancellationToken)
    {
        var options = RequestOptions.Read(request.Parameters, ResolveOptions.Definitions);
        var names = request.Parameters.List("name");
        var direct = Indices.Names.Resolve(names, options with { AllowNoIndices = true, IgnoreUnavailable = true }).OrAnswer()
            .Where(index => names.Any(name => WildcardPattern.Matches(name, index.Name)));
        return Task.FromResult(RestResponse.Json(ResolvedNames.Write(State, direct.Select(index => index.Index), names)));
    }
}
