using System.Text.Json.Nodes;
using Dashboard.Simulation.Access;
using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>The way of every request: faults, who asks, may they, what do they want.</summary>
internal sealed class Dispatcher(ObjectStore store, ResourceCatalog catalog, Authorizer authorizer, TokenIssuer tokens, FaultGate faults, DiscoveryHandler discovery, ResourceHandlers handlers)
{
    private static readonly string[] Probes = ["/healthz", "/livez", "/readyz"];

    public async Task HandleAsync(HttpContext http, CancellationToken stopping)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.RequestAborted = ends.Token;
        try
        {
            if (await faults.StopsAsync(http))
                return;
            await AnswerAsync(http, ends.Token);
        }
        catch (ApiException failure) when (!http.Response.HasStarted)
        {
            await (failure.Status.Text("kind") == "Text" ? Answer.TextAsync(http, failure.Code, failure.Message) : Answer.FailureAsync(http, failure));
        }
        catch (OperationCanceledException)
        {
            if (!http.Response.HasStarted)
                http.Abort();
        }
        catch (IOException)
        {
            // The client went away in the middle of an answer.
        }
    }

    private async Task AnswerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var user = Authenticate(http);
        var path = http.Request.Path.Value ?? "/";
        if (RequestPath.Parse(path) is { } target)
        {
            await ResourceAsync(http, user, target, cancellationToken);
            return;
        }

        Authorize(user, new AccessRequest(http.Request.Method == "GET" ? "get" : http.Request.Method.ToLowerInvariant()) { Path = path }, null);
        if (await discovery.TryAsync(http, path))
            return;
        if (path == "/version")
            await Answer.JsonAsync(http, 200, ServerVersion.Json());
        else if (Probes.Any(probe => path == probe || path.StartsWith(probe + "/", StringComparison.Ordinal)))
            await Answer.TextAsync(http, 200, "ok");
        else if (path == "/")
            await Answer.JsonAsync(http, 200, new JsonObject { ["paths"] = new JsonArray("/api", "/api/v1", "/apis", "/healthz", "/livez", "/readyz", "/version") });
        else
            throw new ApiException(DiscoveryHandler.Plain404());
    }

    private async Task ResourceAsync(HttpContext http, User user, RequestPath target, CancellationToken cancellationToken)
    {
        var resource = catalog.Find(target.Group, target.Version, target.Plural);
        var unknown = resource ?? new Resource { Group = target.Group, Version = target.Version, Plural = target.Plural, Singular = "", Kind = "", Namespaced = target.Namespace is not null };
        var verb = Verb(http.Request, target);
        Authorize(user, new AccessRequest(verb)
        {
            Group = target.Group,
            Resource = target.Plural,
            Subresource = target.Subresource,
            Namespace = target.Namespace ?? "",
            Name = target.Name,
        }, unknown);
        if (resource is null)
            throw catalog.All.Any(item => item.Group == target.Group && item.Version == target.Version) ? Errors.NoResource() : new ApiException(DiscoveryHandler.Plain404());
        if (target.Subresource.Length > 0 && !resource.Subresources.Contains(target.Subresource))
            throw Errors.NoResource();
        if (target.Namespace is not null && !resource.Namespaced && resource.Plural != "namespaces")
            throw Errors.NoResource();
        var request = new ApiRequest(http, user, resource, verb) { Namespace = resource.Namespaced ? target.Namespace : null, Name = target.Name, Subresource = target.Subresource };
        await handlers.HandleAsync(request, cancellationToken);
    }

    private User Authenticate(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return User.Anonymous;
        lock (store.Gate)
        {
            return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && tokens.Check(header[7..].Trim()) is { } user ? user : throw Errors.Unauthorized();
        }
    }

    private void Authorize(User user, AccessRequest access, Resource? resource)
    {
        lock (store.Gate)
        {
            if (authorizer.Check(user, access).Allowed)
                return;
        }

        if (resource is null)
            throw Errors.Make(403, "Forbidden", $"forbidden: User \"{user.Name}\" cannot {access.Verb} path \"{access.Path}\"", []);
        var where = access.Namespace.Length > 0 ? $"in the namespace \"{access.Namespace}\"" : "at the cluster scope";
        throw Errors.Forbidden(resource, access.Name, $"User \"{user.Name}\" cannot {access.Verb} resource \"{access.FullResource}\" in API group \"{access.Group}\" {where}");
    }

    private static string Verb(HttpRequest request, RequestPath target)
    {
        var watch = request.Query["watch"].ToString() is "true" or "1";
        return request.Method switch
        {
            // Since 1.35 a terminal needs the right to create, by whichever method it is opened.
            _ when target.Subresource is "exec" => "create",
            "GET" or "HEAD" => watch && target.Subresource.Length == 0 ? "watch" : target.Name.Length > 0 ? "get" : "list",
            "POST" => "create",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => target.Name.Length > 0 ? "delete" : "deletecollection",
            _ => request.Method.ToLowerInvariant(),
        };
    }
}
