using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Shows and changes mappings.</summary>
internal sealed class MappingHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        string[] reading = With(RequestOptions.Names, "local", "master_timeout", "include_type_name");
        string[] writing = With(RequestOptions.Names, "timeout", "master_timeout", "include_type_name", "write_index_only");
        foreach (var name in new[] { "_mapping", "_mappings" })
        {
            routes.Add("GET", $"/{name}", Show, reading);
            routes.Add("GET", $"/{name}/{{type}}", Show, reading);
            routes.Add("GET", $"/{{index}}/{name}", Show, reading);
            routes.Add("GET", $"/{{index}}/{name}/{{type}}", Show, reading);
            foreach (var method in new[] { "PUT", "POST" })
            {
                routes.Add(method, $"/{{index}}/{name}", ChangeAsync, writing);
                routes.Add(method, $"/{{index}}/{name}/{{type}}", ChangeAsync, writing);
                routes.Add(method, $"/{{index}}/{{type}}/{name}", ChangeAsync, writing);
                routes.Add(method, $"/{name}/{{type}}", ChangeAsync, writing);
            }
        }

        routes.Add("GET", "/{index}/_mapping/field/{fields}", ShowFields, With(RequestOptions.Names, "local", "include_defaults", "include_type_name"));
        routes.Add("GET", "/_mapping/field/{fields}", ShowFields, With(RequestOptions.Names, "local", "include_defaults", "include_type_name"));
        routes.Add("HEAD", "/{index}/_mapping/{type}", TypeExists, With(RequestOptions.Names, "local"));
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var withType = request.Parameters.Flag("include_type_name", false);
        var types = request.Parameters.List("type");
        if (types.Count > 0 && !withType)
            throw RestFailure.IllegalArgument("Types cannot be provided in get mapping requests, unless include_type_name is set to true.");
        var found = Resolve(request, ResolveOptions.Definitions);
        var json = new JsonObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, _) in found)
        {
            var type = TypeName(index.Name);
            if (types.Count > 0 && !types.Any(pattern => WildcardPattern.Matches(pattern, type)))
                continue;
            seen.Add(type);
            var mapping = MappingBody.ToJson(index.Mapping);
            json[index.Name] = new JsonObject { ["mappings"] = withType && (mapping.Count > 0 || type != "_doc") ? new JsonObject { [type] = mapping } : mapping };
        }

        return Task.FromResult(types.Count == 0 ? RestResponse.Json(json) : WithMissing(json, types, seen));
    }

    private static RestResponse WithMissing(JsonObject json, IReadOnlyList<string> types, HashSet<string> seen)
    {
        var missing = types.Where(type => !seen.Any(name => WildcardPattern.Matches(type, name))).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length == 0)
            return RestResponse.Json(json);
        if (seen.Count == 0)
            throw new StoreFailureException(new StoreFailure(404, "type_missing_exception", $"type[[{string.Join(", ", types)}]] missing") { Index = "_all" });
        json["error"] = missing.Length == 1 ? $"type [{missing[0]}] missing" : $"types [{string.Join(",", missing)}] missing";
        json["status"] = 404;
        return RestResponse.Json(json, 404);
    }

    private async Task<RestResponse> ChangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.RequiredJsonObject();
        var withType = request.Parameters.Flag("include_type_name", false);
        var type = request.Parameters.Text("type");
        if (type is not null && !withType)
            throw RestFailure.IllegalArgument("Types cannot be provided in put mapping requests, unless the include_type_name parameter is set to true.");
        if (MappingBody.TypeName(body) is { } around && around == (type ?? around))
        {
            if (!withType && around == "_doc")
                throw RestFailure.IllegalArgument("Types cannot be provided in put mapping requests, unless the include_type_name parameter is set to true.");
            if (withType)
                (body, type) = (body.GetProperty(around), around);
        }

        var change = MappingJson.Parse(body).OrAnswer();
        foreach (var index in Resolve(request, ResolveOptions.Changes))
        {
            (await Engine.UpdateMappingAsync(index.Name, change, cancellationToken)).OrAnswer();
            if (type is not null and not "_doc")
                await Indices.Metadata.UpdateAsync(
                    state => state.With(MetadataSection.TypeNames, index.Name, JsonSerializer.SerializeToElement(type)), cancellationToken);
        }

        return RestResponse.Acknowledged();
    }

    private Task<RestResponse> ShowFields(RestRequest request, CancellationToken cancellationToken)
    {
        var patterns = request.Parameters.List("fields");
        var json = new JsonObject();
        foreach (var (index, _) in Resolve(request, ResolveOptions.Definitions))
        {
            var fields = new JsonObject();
            foreach (var (name, field) in index.Mapping.Fields)
            {
                if (patterns.Any(pattern => WildcardPattern.Matches(pattern, name)))
                    fields[name] = new JsonObject { ["full_name"] = name, ["mapping"] = new JsonObject { [field.Name] = FieldJson(field) } };
            }

            json[index.Name] = new JsonObject { ["mappings"] = fields };
        }

        return Task.FromResult(RestResponse.Json(json));
    }

    private static JsonObject FieldJson(FieldMapping field)
    {
        var json = new JsonObject { ["type"] = field.Type };
        foreach (var (name, value) in field.Parameters)
            json[name] = JsonNode.Parse(value.GetRawText());
        return json;
    }

    private Task<RestResponse> TypeExists(RestRequest request, CancellationToken cancellationToken)
    {
        var found = Resolve(request, ResolveOptions.Definitions);
        return Task.FromResult(RestResponse.Empty(found.Any(index => TypeName(index.Name) == request.Parameters.Text("type")) ? 200 : 404));
    }
}
