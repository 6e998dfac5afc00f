using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.Security;

/// <summary>
/// Refuses what another site's page sends here: browsers put that site's name into <c>Origin</c>. A WebSocket must have one, since no preflight
/// asks before it.
/// </summary>
internal static class OriginCheck
{
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app, AuthOptions options) => app.Use((context, next) =>
    {
        if (IsAllowed(context.Request, options))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This request comes from another site. Behind a proxy, name the application's address in Auth:AllowedOrigins.", context.RequestAborted);
    });

    internal static bool IsAllowed(HttpRequest request, AuthOptions options)
    {
        var socket = IsWebSocket(request);
        if (!socket && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return true;

        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return !socket;
        return IsOwn(origin, request.Host) || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>By host and port: a proxy that ends TLS makes the schemes differ.</summary>
    private static bool IsOwn(string origin, HostString host)
    {
        if (!host.HasValue || !Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https"))
            return false;
        var port = host.Port ?? (from.Scheme == "https" ? 443 : 80);
        return from.Port == port && from.Host.Trim('[', ']').Equals(host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Over HTTP/2 it is an extended CONNECT (RFC 8441), over HTTP/1.1 a GET with an upgrade.</summary>
    private static bool IsWebSocket(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
}
