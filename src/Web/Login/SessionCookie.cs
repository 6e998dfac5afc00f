using Dashboard.Services.Access.Sessions;

namespace Dashboard.Web.Login;

/// <summary>The cookie that names a session: opaque, out of reach of scripts and of other sites. It goes with the browser's own session.</summary>
public sealed class SessionCookie(TransportSecurity transport)
{
    // The prefix makes the browser itself insist on Secure, Path=/ and no Domain (RFC 6265bis).
    private const string SecureName = "__Host-dashboard-session";
    private const string PlainName = "dashboard-session";

    /// <summary>The key that the request's cookie stands for; null where it has none.</summary>
    public SessionKey? Read(HttpContext context) =>
        SessionKey.TryOf(context.Request.Cookies[Name(context)], out var key) ? key : null;

    public void Write(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context), secret, Options(context));

    public void Delete(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Name(context)))
            context.Response.Cookies.Delete(Name(context), Options(context));
    }

    private static string Name(HttpContext context) => context.Request.IsHttps ? SecureName : PlainName;

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = transport.Of(context) is TransportState.Secure,
        Path = "/",
        IsEssential = true,
    };
}
