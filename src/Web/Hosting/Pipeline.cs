using Dashboard.Web.Hosting.Localization;
using Dashboard.Web.Hosting.Security;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class Pipeline
{
    /// <summary>What every request passes, in this order: who sent it, what guards the answer, then who the user is.</summary>
    public static void UsePipeline(this WebApplication app, AppSettings settings)
    {
        app.UseProxyHeaders(settings.Auth);
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseLanguages();
        app.UseOriginCheck(settings.Auth);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCircuitGuard();
        app.UseAntiforgery();
    }
}
