using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Rest.Security;
using Dashboard.LogStore.Rest.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Rest;

/// <summary>The REST API as one request delegate: it may be mapped on a listener of Kestrel or called in process.</summary>
internal sealed partial class RestServer(RouteTable routes, TaskRegistry tasks, LogStoreCredentials credentials, ILogger<RestServer> logger)
{
    /// <summary>Answers a request from the network: the credentials are asked for.</summary>
    public Task InvokeAsync(HttpContext context) => AnswerAsync(context, isTrusted: false);

    /// <summary>Answers a request of this process.</summary>
    public Task InvokeTrustedAsync(HttpContext context) => AnswerAsync(context, isTrusted: true);

    private async Task AnswerAsync(HttpContext context, bool isTrusted)
    {
        var opaqueId = context.Request.Headers["X-Opaque-Id"].ToString();
        context.Response.Headers["X-elastic-product"] = "Elasticsearch";
        if (opaqueId.Length > 0)
            context.Response.Headers["X-Opaque-Id"] = opaqueId;
        if (!isTrusted && !credentials.Accept(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"security\" charset=\"UTF-8\"";
            await SendAsync(context, RestErrors.Response(new StoreFailure(401, "security_exception",
                "missing or wrong authentication credentials for REST request [" + context.Request.Path + "]")).Written(pretty: false, filter: null));
            return;
        }

        var values = Values(context.Request.Query);
        var response = await RespondAsync(context, values, opaqueId.Length > 0 ? opaqueId : null);
        if (response is not null)
            await SendAsync(context, response.Written(IsPretty(values), null));
    }

    /// <summary>The answer; null where the client is gone.</summary>
    private async Task<RestResponse?> RespondAsync(HttpContext context, Dictionary<string, string> values, string? opaqueId)
    {
        var path = RawPath(context);
        try
        {
            var match = routes.Match(context.Request.Method, path);
            if (match.Route is null)
                return NoRoute(context, path, match.Methods);
            CheckParameters(match.Route, values, path);
            foreach (var (name, value) in match.Values)
                values[name] = value;
            var buffer = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
            var body = buffer?.Memory ?? default;
            if (body.IsEmpty && values.TryGetValue("source", out var source))
                body = System.Text.Encoding.UTF8.GetBytes(source);
            using var task = tasks.Begin(ActionName.Of(match.Route), $"{context.Request.Method} {path}", opaqueId);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, task.Cancelled);
            var request = new RestRequest { Method = context.Request.Method, Path = path, Parameters = new RestParameters(values), Body = body, BodyBuffer = buffer, ContentType = context.Request.ContentType, OpaqueId = opaqueId };
            var started = TimeProvider.System.GetTimestamp();
            var response = await match.Route.Handler(request, linked.Token);
            LogStoreTelemetry.Request(ActionName.Of(match.Route), response.Status, TimeProvider.System.GetElapsedTime(started));
            return response.Written(IsPretty(values), response.Status < 400 ? Filter(values) : null);
        }
        catch (StoreFailureException exception)
        {
            return RestErrors.Response(exception.Failure);
        }
        catch (BadHttpRequestException exception)
        {
            return RestErrors.Response(new StoreFailure(exception.StatusCode, "parse_exception", exception.Message));
        }
        catch (DamagedBlockException exception)
        {
            LogDamaged(context.Request.Method, path, exception.Message);
            return RestErrors.Response(new StoreFailure(500, "corrupt_index_exception", exception.Message));
        }
        catch (OperationCanceledException)
        {
            return context.RequestAborted.IsCancellationRequested
                ? null
                : RestErrors.Response(new StoreFailure(400, "task_cancelled_exception", "The task was cancelled."));
        }
#pragma warning disable CA1031 // A bug in one handler is this request's failure, not the server's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(context.Request.Method, path, exception);
            return RestErrors.Response(new StoreFailure(500, "exception", "An unexpected failure; the log names it."));
        }
    }

    private static RestResponse NoRoute(HttpContext context, string path, IReadOnlyList<string> methods)
    {
        var uri = path + context.Request.QueryString;
        if (methods.Count == 0)
            return RestResponse.Json(new System.Text.Json.Nodes.JsonObject { ["error"] = $"no handler found for uri [{uri}] and method [{context.Request.Method}]" }, 400);
        context.Response.Headers.Allow = string.Join(",", methods);
        if (context.Request.Method == "OPTIONS")
            return RestResponse.Empty(200);
        return RestResponse.Json(new System.Text.Json.Nodes.JsonObject
        {
            ["error"] = $"Incorrect HTTP method for uri [{uri}] and method [{context.Request.Method}], allowed: [{string.Join(", ", methods)}]",
            ["status"] = 405,
        }, 405);
    }

    private static void CheckParameters(Route route, Dictionary<string, string> values, string path)
    {
        var unknown = values.Keys.Where(name => !route.Parameters.Contains(name) && !Route.Common.Contains(name)).ToArray();
        if (unknown.Length > 0)
            throw RestFailure.IllegalArgument(
                $"request [{path}] contains unrecognized parameter{(unknown.Length > 1 ? "s" : "")}: {string.Join(", ", unknown.Select(name => $"[{name}]"))}");
    }

    private static Dictionary<string, string> Values(IQueryCollection query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in query)
            values[name] = value.Count > 0 ? value[^1] ?? "" : "";
        return values;
    }

    /// <summary>The path as it was sent: an escaped slash in an id must not become a segment's end.</summary>
    private static string RawPath(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
            return context.Request.Path.Value is { Length: > 0 } path ? path : "/";
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? target : target[..end];
    }

    private static bool IsPretty(Dictionary<string, string> values) => values.TryGetValue("pretty", out var pretty) && pretty is "" or "true";

    private static FilterPath? Filter(Dictionary<string, string> values)
        => values.TryGetValue("filter_path", out var paths) ? FilterPath.Parse(paths.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : null;

    private static async Task SendAsync(HttpContext context, RestResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await context.Response.BodyWriter.WriteAsync(response.Body, context.RequestAborted);
    }

    [LoggerMessage(7101, LogLevel.Error, "The log store could not answer {Method} {Path}.")]
    private partial void LogFailed(string method, string path, Exception exception);

    [LoggerMessage(7102, LogLevel.Error, "The log store could not answer {Method} {Path}, as what is stored is damaged: {Reason}")]
    private partial void LogDamaged(string method, string path, string reason);
}
