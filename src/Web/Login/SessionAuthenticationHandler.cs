using System.Text.Encodings.Web;
using Dashboard.Services.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Login;

/// <summary>Finds the session of a request: by a trusted proxy's header, else by the cookie. Sends browsers that have none to the login page.</summary>
internal sealed class SessionAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    SessionStore sessions, SessionCookie cookie, ProxyLogin proxy)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var session = await proxy.FindAsync(Context, Context.RequestAborted)
            ?? (cookie.Read(Context) is { } key ? sessions.Find(key) : null);
        if (session is null)
            return AuthenticateResult.NoResult();

        if (IsNavigation())
            session.Use();
        Context.RequestServices.GetRequiredService<CurrentSession>().Set(session);
        return AuthenticateResult.Success(new(SessionPrincipal.Of(session), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!IsNavigation())
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (CrossSiteArrival.Handles(Context))
        {
            await CrossSiteArrival.ReloadAsync(Context);
            return;
        }

        var hadSession = cookie.Read(Context) is not null;
        Response.Redirect(ReturnUrl.Login(Request.PathBase + Request.Path + Request.QueryString, hadSession ? LoginReason.Ended : null));
    }

    /// <summary>A person opens a page, as against a script, a reconnecting circuit or a probe. Older browsers do not say; then the method and the wish for HTML decide.</summary>
    private bool IsNavigation()
    {
        if (!HttpMethods.IsGet(Request.Method) || Request.Path.StartsWithSegments("/_blazor"))
            return false;
        var mode = Request.Headers["Sec-Fetch-Mode"].ToString();
        return mode.Length > 0 ? mode == "navigate" : Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
    }
}
