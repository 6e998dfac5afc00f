using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Shows and changes aliases.</summary>
internal sealed class AliasHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        string[] reading = With(RequestOptions.Names, "local");
        string[] writing = ["timeout", "master_timeout"];
        foreach (var path in new[] { "/_alias", "/_aliases", "/_alias/{name}", "/{index}/_alias", "/{index}/_alias/{name}" })
            routes.Add("GET", path, Show, reading);
        routes.Add("HEAD", "/_alias/{name}", Exists, reading);
        routes.Add("HEAD", "/{index}/_alias/{name}", Exists, reading);
        routes.Add("HEAD", "/{index}/_alias", Exists, reading);
        routes.Add("POST", "/_aliases", ChangeAsync, writing);
        foreach (var name in new[] { "_alias", "_aliases" })
        {
            foreach (var method in new[] { "PUT", "POST" })
            {
                routes.Add(method, $"/{{index}}/{name}/{{name}}", PutAsync, writing);
                routes.Add(method, $"/{name}/{{name}}", PutAsync, writing);
            }

            routes.Add("DELETE", $"/{{index}}/{name}/{{name}}", DeleteAsync, writing);
        }

        routes.Add("PUT", "/{index}/_alias", PutAsync, writing);
        routes.Add("PUT", "/_alias", PutAsync, writing);
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var (json, missing) = Find(request);
        if (missing.Count == 0)
            return Task.FromResult(RestResponse.Json(json));
        json["error"] = missing.Count == 1 ? $"alias [{missing[0]}] missing" : $"aliases [{string.Join(",", missing)}] missing";
        json["status"] = 404;
        return Task.FromResult(RestResponse.Json(json, 404));
    }

    private Task<RestResponse> Exists(RestRequest request, CancellationToken cancellationToken)
    {
        var (json, missing) = Find(request);
        return Task.FromResult(RestResponse.Empty(missing.Count == 0 && json.Count > 0 ? 200 : 404));
    }

    private (JsonObject Json, IReadOnlyList<string> Missing) Find(RestRequest request)
    {
        var names = request.Parameters.List("name");
        var isNamed = request.Parameters.Has("name");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var json = new JsonObject();
        foreach (var index in Resolve(request, ResolveOptions.Everything))
        {
            var aliases = State.AliasesOf(index.Name).Where(alias => !isNamed || IsAsked(names, alias.Key)).ToArray();
            seen.UnionWith(aliases.Select(alias => alias.Key));
            if (aliases.Length > 0 || !isNamed)
                json[index.Name] = new JsonObject { ["aliases"] = AliasJson.Of(aliases) };
        }

        var missing = names.Where(name => !WildcardPattern.IsPattern(name) && name[0] != '-' && !seen.Contains(name)).Order(StringComparer.Ordinal).ToArray();
        return (json, missing);
    }

    /// <summary>Whether the last of the names and exclusions that fit lets the alias in.</summary>
    private static bool IsAsked(IReadOnlyList<string> names, string alias)
    {
        var isAsked = false;
        var hasPattern = false;
        foreach (var name in names)
        {
            if (hasPattern && name[0] == '-')
            {
                if (WildcardPattern.Matches(name[1..], alias))
                    isAsked = false;
                continue;
            }

            hasPattern |= WildcardPattern.IsPattern(name);
            isAsked |= WildcardPattern.Matches(name, alias);
        }

        return isAsked;
    }

    private async Task<RestResponse> PutAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.JsonObject();
        var name = request.Parameters.Text("name") ?? (body.TryGetProperty("alias", out var alias) ? alias.ToString() : "");
        var names = request.Parameters.Has("index") ? request.Parameters.List("index") : body.TryGetProperty("index", out var index) ? [index.ToString()] : [];
        var actions = new AliasActions(Indices);
        actions.Add(names, [name], AliasDefinition.Read(body));
        await actions.ApplyAsync(cancellationToken);
        return RestResponse.Acknowledged();
    }

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var actions = new AliasActions(Indices);
        actions.Remove(request.Parameters.List("index"), request.Parameters.List("name"), mustExist: true);
        await actions.ApplyAsync(cancellationToken);
        return RestResponse.Acknowledged();
    }

    private async Task<RestResponse> ChangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.RequiredJsonObject();
        var actions = new AliasActions(Indices);
        if (!body.TryGetProperty("actions", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            throw RestFailure.IllegalArgument("No action specified");
        foreach (var action in list.EnumerateArray().SelectMany(item => item.EnumerateObject()))
            actions.Read(action.Name, action.Value);
        await actions.ApplyAsync(cancellationToken);
        return RestResponse.Acknowledged();
    }
}
