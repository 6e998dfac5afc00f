using System.Globalization;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.Localization;

namespace Dashboard.Web.Hosting.Localization;

/// <summary>The languages of the interface: the browser's own at first, then the one that was chosen, kept in a cookie.</summary>
public static class Languages
{
    private const string Path = "/language";
    private const string Cookie = "dashboard-language";

    public static IReadOnlyList<CultureInfo> Supported { get; } = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("ko")];

    /// <summary>An address that switches the language and comes back.</summary>
    public static string Link(CultureInfo culture, string returnTo) => $"{Path}/{culture.Name}?return={Uri.EscapeDataString(returnTo)}";

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new(Supported[0]),
        SupportedCultures = [.. Supported],
        SupportedUICultures = [.. Supported],
        RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()],
    });

    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path + "/{name}", (string name, HttpContext context) => Choose(context, name)).AllowAnonymous();

    private static IResult Choose(HttpContext context, string name)
    {
        if (Supported.FirstOrDefault(culture => culture.Name == name) is { } chosen)
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new(chosen));
            context.Response.Cookies.Append(Cookie, value, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
        }

        var returnTo = context.Request.Query["return"].ToString();
        return Results.Redirect(returnTo.StartsWith(Navigation.Urls.Login, StringComparison.Ordinal) ? Navigation.Urls.Login + LoginQuery(returnTo) : ReturnUrl.Local(returnTo));
    }

    /// <summary>The login page may come back to itself with its own query, and only with that.</summary>
    private static string LoginQuery(string returnTo) => returnTo.IndexOf('?', StringComparison.Ordinal) is var at && at == Navigation.Urls.Login.Length ? returnTo[at..] : "";
}
