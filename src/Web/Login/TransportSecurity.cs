using System.Net;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Login;

/// <summary>
/// Whether a token may travel by the connection of a request: over TLS, on the machine's own loopback (which browsers trust as well,
/// https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy), or where plain HTTP is allowed on purpose.
/// </summary>
public sealed class TransportSecurity(AuthOptions options)
{
    public TransportState Of(HttpContext context)
    {
        if (context.Request.IsHttps)
            return TransportState.Secure;
        if (IsLoopback(context))
            return TransportState.Loopback;
        return options.AllowInsecureHttp ? TransportState.InsecureAllowed : TransportState.InsecureRefused;
    }

    private static bool IsLoopback(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var named = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return named && (ConnectionAddress.Of(context) is not { } remote || IPAddress.IsLoopback(remote));
    }
}
