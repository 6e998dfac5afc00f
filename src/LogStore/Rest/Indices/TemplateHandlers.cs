using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Templates of old (<c>_template</c>), by which most agents set their mappings.</summary>
internal sealed class TemplateHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        string[] reading = ["flat_settings", "master_timeout", "local", "include_type_name"];
        routes.Add("GET", "/_template", Show, reading);
        routes.Add("GET", "/_template/{name}", Show, reading);
        routes.Add("HEAD", "/_template/{name}", Exists, reading);
        foreach (var method in new[] { "PUT", "POST" })
            routes.Add(method, "/_template/{name}", PutAsync, "create", "order", "timeout", "master_timeout", "include_type_name", "cause");
        routes.Add("DELETE", "/_template/{name}", DeleteAsync, "timeout", "master_timeout");
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var flat = request.Parameters.Flag("flat_settings", false);
        var withType = request.Parameters.Flag("include_type_name", false);
        var names = request.Parameters.List("name");
        var json = new JsonObject();
        foreach (var (name, template) in State[MetadataSection.LegacyTemplates].Where(template => names.Count == 0 || names.Any(pattern => WildcardPattern.Matches(pattern, template.Key))))
        {
            var shown = JsonObject.Create(template.Clone())!;
            shown["settings"] = IndexSettings.ToJson(IndexSettings.Flatten(template.GetProperty("settings")), flat);
            var mappings = template.GetProperty("mappings");
            var type = MappingBody.TypeName(mappings);
            if (withType && type is null && mappings.EnumerateObject().Any())
                shown["mappings"] = new JsonObject { ["_doc"] = JsonObject.Create(mappings.Clone()) };
            else if (!withType && type is not null)
                shown["mappings"] = JsonObject.Create(mappings.GetProperty(type).Clone());
            json[name] = shown;
        }

        var isMissing = names.Count > 0 && json.Count == 0 && !names.Any(WildcardPattern.IsPattern);
        return Task.FromResult(RestResponse.Json(json, isMissing ? 404 : 200));
    }

    private Task<RestResponse> Exists(RestRequest request, CancellationToken cancellationToken)
    {
        var names = request.Parameters.List("name");
        var any = State[MetadataSection.LegacyTemplates].Keys.Any(name => names.Any(pattern => WildcardPattern.Matches(pattern, name)));
        return Task.FromResult(RestResponse.Empty(any ? 200 : 404));
    }

    private async Task<RestResponse> PutAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Required("name");
        var order = request.Parameters.Number("order");
        var template = TemplateForm.Legacy(name, request.RequiredJsonObject(), (int?)order, request.Parameters.Flag("include_type_name", false));
        var isNew = request.Parameters.Flag("create", false);
        (await Indices.Metadata.UpdateAsync(
            state => isNew && state[MetadataSection.LegacyTemplates].ContainsKey(name)
                ? StoreFailure.IllegalArgument($"index_template [{name}] already exists")
                : state.With(MetadataSection.LegacyTemplates, name, template),
            cancellationToken)).OrAnswer();
        return RestResponse.Acknowledged();
    }

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        await NamedMetadata.DeleteAsync(Indices.Metadata, MetadataSection.LegacyTemplates, request.Parameters.Required("name"),
            "index_template_missing_exception", "index_template [{0}] missing", cancellationToken);
        return RestResponse.Acknowledged();
    }
}
