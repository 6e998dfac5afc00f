using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Simulation.Api;

/// <summary>The HTTP server on the loopback interface. Nothing of the surrounding application's configuration or logging reaches it.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly CancellationTokenSource stopping;

    private ApiServer(WebApplication application, CancellationTokenSource stopping, Uri address)
    {
        this.application = application;
        this.stopping = stopping;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ApiServer> StartAsync(int port, Func<HttpContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "simulation" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        // Open watches and log streams end when the server stops.
        var stopping = new CancellationTokenSource();
        application.UseWebSockets();
        application.Run(http => handle(http, stopping.Token));
        await application.StartAsync(cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new ApiServer(application, stopping, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await application.DisposeAsync();
        stopping.Dispose();
    }
}
