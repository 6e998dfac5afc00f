using System.Net;
using Dashboard.Services.Access.Login;
using Dashboard.Services.Access.Sessions;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Who may log in how, and for how long (section <c>Auth</c>).</summary>
public sealed record AuthOptions
{
    /// <summary><c>Auth:IdleTimeout</c>: ends a session that nobody used for so long.</summary>
    public required TimeSpan IdleTimeout { get; init; }

    /// <summary><c>Auth:SessionLifetime</c>: ends every session; the token's own end may come earlier.</summary>
    public required TimeSpan SessionLifetime { get; init; }

    /// <summary><c>Auth:SessionsPerUser</c>: one more ends the user's least recently used.</summary>
    public required int SessionsPerUser { get; init; }

    /// <summary><c>Auth:FailuresPerAddress</c> within <see cref="FailureWindow"/>.</summary>
    public required int FailuresPerAddress { get; init; }

    /// <summary><c>Auth:FailureWindow</c>.</summary>
    public required TimeSpan FailureWindow { get; init; }

    /// <summary><c>Auth:AllowInsecureHttp</c>: log in over plain HTTP from other machines. Tokens and cookies can then be read on the way.</summary>
    public required bool AllowInsecureHttp { get; init; }

    /// <summary><c>Auth:TrustProxyHeader</c>: an <c>Authorization: Bearer</c> header of a trusted proxy logs in.</summary>
    public required bool TrustProxyHeader { get; init; }

    /// <summary><c>Auth:TrustedProxies</c>: whose forwarded address, scheme and host are believed, and whose <c>Authorization</c> header is.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary><c>Auth:AllowedOrigins</c>: further addresses of this application, where a proxy passes on another <c>Host</c>.</summary>
    public required IReadOnlyList<string> AllowedOrigins { get; init; }

    public SessionLimits SessionLimits => new() { Idle = IdleTimeout, Lifetime = SessionLifetime, PerUser = SessionsPerUser };

    public FailureLimits FailureLimits => new() { PerAddress = FailuresPerAddress, Window = FailureWindow };

    public static AuthOptions Read(SettingsReader settings)
    {
        var options = new AuthOptions
        {
            IdleTimeout = settings.Duration("Auth:IdleTimeout", TimeSpan.FromHours(1), TimeSpan.FromSeconds(10), TimeSpan.FromDays(7)),
            SessionLifetime = settings.Duration("Auth:SessionLifetime", TimeSpan.FromHours(12), TimeSpan.FromSeconds(10), TimeSpan.FromDays(30)),
            SessionsPerUser = settings.Number("Auth:SessionsPerUser", 20, 1, 10_000),
            FailuresPerAddress = settings.Number("Auth:FailuresPerAddress", 10, 1, 1_000_000),
            FailureWindow = settings.Duration("Auth:FailureWindow", TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            AllowInsecureHttp = settings.Flag("Auth:AllowInsecureHttp") ?? false,
            TrustProxyHeader = settings.Flag("Auth:TrustProxyHeader") ?? false,
            TrustedProxies = settings.Networks("Auth:TrustedProxies"),
            AllowedOrigins = Origins(settings),
        };
        if (options.TrustProxyHeader && options.TrustedProxies.Count == 0)
            settings.Wrong("Auth:TrustedProxies", "name the proxies whose Authorization header is believed, for instance 10.0.0.7 or 10.1.0.0/16; Auth:TrustProxyHeader is on.");
        if (options.TrustedProxies.Any(network => network.PrefixLength == 0))
            settings.Wrong("Auth:TrustedProxies", "name the proxies; a range of all addresses trusts everybody.");
        return options;
    }

    private static List<string> Origins(SettingsReader settings)
    {
        const string key = "Auth:AllowedOrigins";
        var origins = new List<string>();
        foreach (var text in settings.Texts(key))
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.PathAndQuery == "/")
                origins.Add(uri.GetLeftPart(UriPartial.Authority));
            else
                settings.Wrong(key, $"write origins, for instance https://dashboard.example.com, not \"{text}\".");
        }

        return origins;
    }
}
