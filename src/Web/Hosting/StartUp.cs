using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class StartUp
{
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
}
