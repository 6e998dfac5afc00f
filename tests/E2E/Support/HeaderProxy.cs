using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dashboard.E2E.Support;

/// <summary>A reverse proxy on loopback that sets headers on every request that passes, upgrades to WebSockets included, as one that logs people in does.</summary>
public sealed class HeaderProxy : IAsyncDisposable
{
    private static readonly byte[][] Methods = [.. new[] { "GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS " }.Select(Encoding.ASCII.GetBytes)];
    private readonly CancellationTokenSource stop = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly byte[] headers;
    private readonly Task accepting;

    public HeaderProxy(Uri application, params IEnumerable<KeyValuePair<string, string>> headers)
    {
        target = application.Port;
        this.headers = Encoding.ASCII.GetBytes(string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\r\n")));
        listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public Uri Url { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var browser = client;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            await Task.WhenAny(PassRequestsAsync(browser.GetStream(), server.GetStream()), server.GetStream().CopyToAsync(browser.GetStream(), stop.Token));
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side closed its connection.
        }
    }

    /// <summary>Browsers send a request's head in one piece, and none before the last is answered.</summary>
    private async Task PassRequestsAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, stop.Token)) > 0)
        {
            var piece = buffer.AsMemory(0, read);
            var line = Methods.Any(method => piece.Span.StartsWith(method)) ? piece.Span.IndexOf("\r\n"u8) + 2 : 0;
            await to.WriteAsync(piece[..line], stop.Token);
            if (line > 0)
                await to.WriteAsync(headers, stop.Token);
            await to.WriteAsync(piece[line..], stop.Token);
        }
    }
}
