using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class KestrelHosting
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    // Forms and events are small; an endpoint that takes more says so itself.
    private const long LargestBody = 2 * 1024 * 1024;

    public static void UseServer(this WebApplicationBuilder builder, AppSettings settings)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            // Bearer tokens of identity providers can be long; Kestrel's own limit is for the sum of all headers.
            kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
            // All of a page's state stands in its address: many filters make it long.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            if (!builder.Configuration.GetSection("Kestrel:Certificates:Default").Exists())
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = OwnCertificate.LoadOrCreate(settings.Data.Path, TimeProvider.System));
        });
        UseDefaultUrls(builder);
    }

    /// <summary>Loopback alone, unless something names addresses.</summary>
    private static void UseDefaultUrls(WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrls);
    }
}
