using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Web.Hosting.Security;

internal static class WebSecurity
{
    /// <summary>Everything needs a session unless it says otherwise; forms need a token of their page; keys lie with the application's data.</summary>
    public static IServiceCollection AddWebSecurity(this IServiceCollection services, AppSettings settings)
    {
        services.AddDataProtection()
            .SetApplicationName("Dashboard")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Data.Path, "keys")));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "dashboard-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(SessionPrincipal.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionPrincipal.Scheme, configureOptions: null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(SessionPrincipal.Scheme)
            .RequireAssertion(request => request.User.Identity is { IsAuthenticated: true } || IsFarewell(request.Resource))
            .Build());
        return services;
    }

    /// <summary>A page that leaves tells its circuit so, even when its session is over. Its proof is the circuit's own secret.</summary>
    private static bool IsFarewell(object? resource) => resource is HttpContext context && context.Request.Path == "/_blazor/disconnect";
}
