using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Hosting.Security;

/// <summary>The response headers that keep a page to itself: only our own scripts, no frame around us, nothing guessed, nothing kept.</summary>
internal static class SecurityHeaders
{
    // Radzen and the virtual lists set style attributes; scripts get no such leave.
    private const string StartOfPolicy = "default-src 'self'; script-src 'self'";

    private const string RestOfPolicy =
        "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    private static readonly ConcurrentDictionary<string, string> Policies = new(StringComparer.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(context);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (headers.CacheControl.Count == 0 || headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>The page's import map is the one inline script: it is allowed by its hash.</summary>
    private static string PolicyFor(HttpContext context)
    {
        var map = context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>()?.ToString() ?? "";
        return Policies.GetOrAdd(map, static map => StartOfPolicy + (map.Length == 0 ? "" : $" '{Hash(map)}'") + RestOfPolicy);
    }

    private static string Hash(string script) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}";
}
