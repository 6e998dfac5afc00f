using System.Net.Sockets;
using Dashboard.Web.Hosting.Settings;
using Microsoft.AspNetCore.Connections;

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

    /// <summary>Runs until it is stopped. 1 where it could not start, with a sentence in place of a stack.</summary>
    public static async Task<int> RunAsync(this WebApplication app, Task<ClusterSetup> cluster, TextWriter output)
    {
        try
        {
            await cluster;
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException)
        {
            await output.WriteLineAsync($"Dashboard cannot start. {taken.Message} Write another one, for instance --urls http://127.0.0.1:5081.");
            return 1;
        }
    }
}
