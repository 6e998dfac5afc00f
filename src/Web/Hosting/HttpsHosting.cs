using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class HttpsHosting
{
    /// <summary>Gives HTTPS addresses the application's own certificate, unless <c>Kestrel:Certificates:Default</c> names another.</summary>
    public static void UseOwnCertificate(this WebApplicationBuilder builder, AppSettings settings) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        if (!builder.Configuration.GetSection("Kestrel:Certificates:Default").Exists())
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = OwnCertificate.LoadOrCreate(settings.Data.Path, TimeProvider.System));
    });
}
