using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dashboard.Web.Hosting.Security;

/// <summary>Forwarded address, scheme and host count only from the proxies that the settings name; from nobody by default.</summary>
internal static class ProxyHeaders
{
    public static IApplicationBuilder UseProxyHeaders(this IApplicationBuilder app, AuthOptions options)
    {
        app.KeepConnectionAddress();
        if (options.TrustedProxies.Count == 0)
            return app;

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var network in options.TrustedProxies)
            forwarded.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(forwarded);
    }
}
