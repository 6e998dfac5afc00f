using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Composable templates (<c>_index_template</c>) and the component templates that they are composed of.</summary>
internal sealed class ComposableTemplateHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Reading = ["flat_settings", "master_timeout", "local"];
    private static readonly string[] Writing = ["create", "master_timeout", "timeout", "cause"];

    public override void Map(RouteTable routes)
    {
        Map(routes, "_index_template", MetadataSection.IndexTemplates, "index_template", TemplateForm.Composable);
        Map(routes, "_component_template", MetadataSection.ComponentTemplates, "component_template", (_, body) => TemplateForm.Component(body));
        routes.Add("POST", "/_index_template/_simulate_index/{name}", Simulate, "master_timeout", "cause", "create");
    }

    private void Map(RouteTable routes, string path, MetadataSection section, string word, Func<string, JsonElement, JsonElement> form)
    {
        routes.Add("GET", $"/{path}", (request, _) => Show(request, section, word), Reading);
        routes.Add("GET", $"/{path}/{{name}}", (request, _) => Show(request, section, word), Reading);
        routes.Add("HEAD", $"/{path}/{{name}}", (request, _) => Exists(request, section), Reading);
        foreach (var method in new[] { "PUT", "POST" })
            routes.Add(method, $"/{path}/{{name}}", (request, cancellationToken) => PutAsync(request, section, word, form, cancellationToken), Writing);
        routes.Add("DELETE", $"/{path}/{{name}}", async (request, cancellationToken) =>
        {
            await NamedMetadata.DeleteAsync(Indices.Metadata, section, request.Parameters.Required("name"),
                "index_template_missing_exception", "index_template [{0}] missing", cancellationToken);
            return RestResponse.Acknowledged();
        }, "timeout", "master_timeout");
    }

    private Task<RestResponse> Show(RestRequest request, MetadataSection section, string word)
    {
        var pattern = request.Parameters.Text("name");
        var flat = request.Parameters.Flag("flat_settings", false);
        var found = State[section].Where(entry => pattern is null || WildcardPattern.Matches(pattern, entry.Key)).ToArray();
        if (found.Length == 0 && pattern is not null && !WildcardPattern.IsPattern(pattern))
            throw new StoreFailureException(new StoreFailure(404, "resource_not_found_exception",
                $"{word.Replace('_', ' ')} matching [{pattern}] not found"));
        return Task.FromResult(RestResponse.Json(new JsonObject
        {
            [word + "s"] = new JsonArray([.. found.Select(entry => (JsonNode)new JsonObject { ["name"] = entry.Key, [word] = Shown(entry.Value, flat) })]),
        }));
    }

    private static JsonObject Shown(JsonElement template, bool flat)
    {
        var json = JsonObject.Create(template.Clone())!;
        if (flat && json["template"] is JsonObject inner && template.GetProperty("template").TryGetProperty("settings", out var settings))
            inner["settings"] = IndexSettings.ToJson(IndexSettings.Flatten(settings), flat: true);
        return json;
    }

    private Task<RestResponse> Exists(RestRequest request, MetadataSection section)
    {
        var pattern = request.Parameters.Required("name");
        return Task.FromResult(RestResponse.Empty(State[section].Keys.Any(name => WildcardPattern.Matches(pattern, name)) ? 200 : 404));
    }

    private async Task<RestResponse> PutAsync(
        RestRequest request, MetadataSection section, string word, Func<string, JsonElement, JsonElement> form, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Required("name");
        var template = form(name, request.RequiredJsonObject());
        var isNew = request.Parameters.Flag("create", false);
        (await Indices.Metadata.UpdateAsync(
            state =>
            {
                if (isNew && state[section].ContainsKey(name))
                    return StoreFailure.IllegalArgument($"{word.Replace('_', ' ')} [{name}] already exists");
                var missing = TemplateTable.Components(template).Where(component => !state[MetadataSection.ComponentTemplates].ContainsKey(component)).ToArray();
                return missing.Length > 0
                    ? new StoreFailure(400, "invalid_index_template_exception", $"index_template [{name}] invalid, cause [index template [{name}] specifies component templates [{string.Join(", ", missing)}] that do not exist]")
                    : state.With(section, name, template);
            },
            cancellationToken)).OrAnswer();
        return RestResponse.Acknowledged();
    }

    private Task<RestResponse> Simulate(RestRequest request, CancellationToken cancellationToken)
    {
        var template = TemplateTable.Find(State, request.Parameters.Required("name"));
        return Task.FromResult(RestResponse.Json(new JsonObject
        {
            ["template"] = new JsonObject
            {
                ["settings"] = IndexSettings.ToJson(template.Settings, flat: false),
                ["mappings"] = MappingBody.ToJson(MappingBody.ParseAll(template.Mappings).OrAnswer()),
                ["aliases"] = AliasJson.Of(template.Aliases),
            },
            ["overlapping"] = new JsonArray(),
        }));
    }
}
