using Dashboard.Services.Access.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Web.Login;

/// <summary>Where the login page's forms go. Each answers with a redirect: to the page that was asked for, or back to the login page with the problem's name.</summary>
public static class LoginEndpoints
{
    public const string TokenPath = "/login/token";
    public const string DemoPath = "/login/demo";
    public const string LogoutPath = "/logout";

    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        var posts = routes.MapGroup("").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LoginForm.LongestThrownAway));
        posts.MapPost(TokenPath, (HttpContext context, LoginHandler handler) => handler.HandleAsync(context, LoginHandler.TokenAsync));
        posts.MapPost(DemoPath, (HttpContext context, LoginHandler handler) => handler.HandleAsync(context, handler.DemoAsync));
        posts.MapPost(LogoutPath, LogOutAsync);
    }

    private static async Task<IResult> LogOutAsync(HttpContext context, IAntiforgery antiforgery, SessionCookie cookie, CurrentSession current)
    {
        if (await LoginForm.ReadAsync(context) is null || !await antiforgery.IsRequestValidAsync(context))
            return Results.Redirect(ReturnUrl.Login(null));

        current.Session?.End(SessionEnd.LoggedOut);
        cookie.Delete(context);
        return Results.Redirect(ReturnUrl.Login(null, LoginReason.LoggedOut));
    }
}
