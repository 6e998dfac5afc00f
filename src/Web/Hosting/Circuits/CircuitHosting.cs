using Dashboard.Web.Hosting.Localization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Radzen;

namespace Dashboard.Web.Hosting.Circuits;

internal static class CircuitHosting
{
    /// <summary>Razor components on circuits, with limits for a tool of some dozens of people that shows much at once.</summary>
    public static IServiceCollection AddCircuits(this IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddHostedService<IdleMemory>();
        services.AddHostedService<CalmMemory>();
        services.AddScoped<CircuitHandler, SessionCircuitHandler>();
        services.AddTexts();
        services.AddRadzenComponents();
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                // A laptop that sleeps a little finds its page again; more than that is a reload with the state in the address.
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
                options.DisconnectedCircuitMaxRetained = 50;
                options.MaxBufferedUnacknowledgedRenderBatches = 10;
                options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
                options.DetailedErrors = false;
            })
            .AddHubOptions(options =>
            {
                // What a browser sends at once: an event, a form's value. Files and long texts go as streams.
                options.MaximumReceiveMessageSize = 256 * 1024;
                options.MaximumParallelInvocationsPerClient = 1;
                options.EnableDetailedErrors = false;
                options.HandshakeTimeout = TimeSpan.FromSeconds(15);
                options.KeepAliveInterval = TimeSpan.FromSeconds(15);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(45);
            });
        return services;
    }
}
