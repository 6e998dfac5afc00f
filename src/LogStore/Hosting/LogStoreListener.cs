using Dashboard.LogStore.Rest.Http;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.LogStore.Hosting;

/// <summary>A Kestrel server of its own for log agents and other clients: nothing of the web application's pipeline stands before it.</summary>
internal sealed class LogStoreListener : IAsyncDisposable
{
    /// <summary>
    /// How long a stop waits for requests to be answered. An agent whose documents are committed and whose answer is lost sends them again, and where they have
    /// no ids (OTLP) they are there twice. Less than what a host gives an application to stop, or an orchestrator a pod.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private readonly KestrelServer server;
    private readonly TimeProvider time;

    private LogStoreListener(KestrelServer server, TimeProvider time) => (this.server, this.time) = (server, time);

    /// <summary>Listens. Throws <see cref="IOException"/> where the port is in use.</summary>
    public static async Task<LogStoreListener> StartAsync(ListenAddress address, RequestDelegate answer, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = BodyReader.MaximumBytes;
        // A follower's search may stand open while nothing is written, so only a request's head is timed.
        options.Limits.MinResponseDataRate = null;
        options.Listen(address.Address, address.Port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var server = new KestrelServer(Options.Create(options), transport, loggers);
        try
        {
            await server.StartAsync(new RestApplication(answer), cancellationToken);
            return new LogStoreListener(server, time);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The port that it listens on; where 0 was asked for, the one that was free.</summary>
    public int Port => new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        await server.StopAsync(patience.Token);
        server.Dispose();
    }
}
