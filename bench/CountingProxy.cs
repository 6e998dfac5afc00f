using System.Net;
using System.Net.Sockets;

namespace Dashboard.Bench;

/// <summary>Stands between browser and application and counts the bytes that go to the browser, as they are on the wire.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri target;
    private readonly Task accepting;
    private long bytes;

    public CountingProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>Bytes to the browser so far.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

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
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using (browser)
        using (var application = new TcpClient())
        {
            try
            {
                await application.ConnectAsync(target.Host, target.Port, stop.Token);
                await Task.WhenAny(
                    CopyAsync(browser.GetStream(), application.GetStream(), counted: false),
                    CopyAsync(application.GetStream(), browser.GetStream(), counted: true));
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
            {
                // The browser closed the connection, or the benchmark is over.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool counted)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, stop.Token)) > 0)
        {
            if (counted)
                Interlocked.Add(ref bytes, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}
