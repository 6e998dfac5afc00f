using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Services.Access.Login;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Login;

/// <summary>Sessions of an <c>Authorization: Bearer</c> header that a trusted proxy sets: one a token, checked with the cluster at its first sight.</summary>
internal sealed class ProxyLogin(AuthOptions options, SessionStore sessions, LoginService logins)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<UserSession?>>> byToken = new();

    public async Task<UserSession?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!options.TrustProxyHeader || !ConnectionAddress.Of(context).IsIn(options.TrustedProxies) || TokenOf(context) is not { } token)
            return null;

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var address = context.Connection.RemoteIpAddress;
        var opening = byToken.GetOrAdd(hash, _ => new(() => OpenAsync(hash, token, address)));
        var session = await opening.Value.WaitAsync(cancellationToken);
        if (session is not null && sessions.Find(session.Key) is { } open)
            return open;

        // Refused, or over: the next request asks the cluster again.
        byToken.TryRemove(new(hash, opening));
        return null;
    }

    private async Task<UserSession?> OpenAsync(string hash, string token, System.Net.IPAddress? address)
    {
        // Many requests may wait for this one answer, so it belongs to none of them; the client's own time-outs bound it.
        var outcome = await logins.LogInAsync(new KubernetesCredential.BearerToken(token), address, CancellationToken.None);
        if (outcome is not LoginOutcome.Accepted accepted)
            return null;

        accepted.Session.Ended.Register(() => byToken.TryRemove(hash, out _));
        return accepted.Session;
    }

    private static string? TokenOf(HttpContext context) =>
        AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && TokenText.Parse(header.Parameter).Token is { } token
            ? token
            : null;
}
