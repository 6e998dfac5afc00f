using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Shows and changes settings of indices.</summary>
internal sealed class SettingsHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        string[] reading = With(RequestOptions.Names, "local", "flat_settings", "include_defaults", "master_timeout");
        string[] writing = With(RequestOptions.Names, "timeout", "master_timeout", "preserve_existing", "flat_settings");
        foreach (var path in new[] { "/_settings", "/_settings/{name}", "/{index}/_settings", "/{index}/_settings/{name}", "/{index}/_setting/{name}" })
            routes.Add("GET", path, Show, reading);
        routes.Add("PUT", "/_settings", ChangeAsync, writing);
        routes.Add("PUT", "/{index}/_settings", ChangeAsync, writing);
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var flat = request.Parameters.Flag("flat_settings", false);
        var names = request.Parameters.List("name");
        var json = new JsonObject();
        foreach (var (index, _) in Resolve(request, new ResolveOptions { ExpandClosed = true }))
        {
            var settings = IndexBody.ShownSettings(index)
                .Where(setting => names.Count == 0 || names.Any(pattern => WildcardPattern.Matches(pattern, setting.Key)))
                .ToArray();
            if (settings.Length == 0)
                continue;
            json[index.Name] = new JsonObject { ["settings"] = IndexSettings.ToJson(settings, flat) };
            if (request.Parameters.Flag("include_defaults", false))
                json[index.Name]!["defaults"] = IndexSettings.ToJson(IndexDefaults.Missing(index), flat);
        }

        return Task.FromResult(RestResponse.Json(json));
    }

    private async Task<RestResponse> ChangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.RequiredJsonObject();
        var settings = IndexSettings.Flatten(body.TryGetProperty("settings", out var inner) ? inner : body);
        if (settings.Count == 0)
            throw RestFailure.Validation("no settings to update");
        var keep = request.Parameters.Flag("preserve_existing", false);
        var found = Resolve(request, ResolveOptions.Changes);
        foreach (var (index, _) in found)
        {
            if (IndexSettings.CheckUpdate(index, settings) is { } problem)
                throw new StoreFailureException(problem);
        }

        foreach (var (index, _) in found)
        {
            var changes = keep ? settings.Where(setting => !index.Settings.ContainsKey(setting.Key)).ToDictionary() : settings.ToDictionary();
            (await Engine.UpdateSettingsAsync(index.Name, changes, cancellationToken)).OrAnswer();
        }

        return RestResponse.Acknowledged();
    }
}
