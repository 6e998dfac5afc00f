using System.Security.Claims;
using Dashboard.Services.Access.Sessions;

namespace Dashboard.Web.Login;

/// <summary>A session as ASP.NET Core's user: the name, and the session's key (never the cookie's secret, never the token).</summary>
internal static class SessionPrincipal
{
    public const string Scheme = "Session";
    private const string KeyClaim = "session";

    public static ClaimsPrincipal Of(UserSession session) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, session.User.UserName), new Claim(KeyClaim, session.Key.Value)], Scheme));

    public static SessionKey? KeyOf(ClaimsPrincipal user) => user.FindFirst(KeyClaim) is { } claim ? SessionKey.Parse(claim.Value) : null;
}
