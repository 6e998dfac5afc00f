using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;
using Microsoft.Extensions.Logging.Console;

namespace Dashboard.Web.Hosting.Logging;

internal static class ConsoleLogs
{
    /// <summary>The console alone, as text for people or as JSON for collectors.</summary>
    public static void AddConsoleLogs(this ILoggingBuilder logging, LogFormat format)
    {
        logging.ClearProviders();
        // Says of every visitor without a session that they have none.
        logging.AddFilter(typeof(SessionAuthenticationHandler).FullName, LogLevel.Warning);
        // Warns that the keys' files are not encrypted: their folder is its owner's alone.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // What keeps it from starting is said once, by StartUp; what stops it later is critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (format == LogFormat.Json)
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.IncludeScopes = false;
            });
        }
        else
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = false;
                options.TimestampFormat = "HH:mm:ss ";
                options.ColorBehavior = LoggerColorBehavior.Default;
            });
        }
    }
}
