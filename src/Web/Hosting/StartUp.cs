using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class StartUp
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Says all wrong settings at once, each with what to write. False where the application cannot start with them.</summary>
    public static bool Accept(AppSettings settings, TextWriter output)
    {
        if (settings.Errors.Count == 0)
            return true;

        output.WriteLine(settings.Errors.Count == 1 ? "Dashboard cannot start: a setting is wrong." : $"Dashboard cannot start: {settings.Errors.Count} settings are wrong.");
        foreach (var error in settings.Errors)
            output.WriteLine($"  {error}");
        output.WriteLine("Settings come from appsettings.json, environment variables (Auth__IdleTimeout=00:30:00) and arguments (--Auth:IdleTimeout=00:30:00).");
        return false;
    }

    /// <summary>Loopback alone, unless something names addresses.</summary>
    public static void UseDefaultUrls(this WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrls);
    }
}
