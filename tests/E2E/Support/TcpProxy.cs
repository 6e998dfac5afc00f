using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Dashboard.E2E.Support;

/// <summary>Stands before a server on loopback: counts the bytes that come back from it, as they are on the wire, and can play its outage.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly int target;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private TcpListener listener;
    private Task accepting;
    private long bytes;

    public TcpProxy(int targetPort)
    {
        target = targetPort;
        listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync(listener);
    }

    public int Port { get; }

    /// <summary>Bytes from the server so far.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public bool IsCut { get; private set; }

    /// <summary>Refuses connections and breaks those that are open, as a server that has stopped.</summary>
    public async Task CutAsync()
    {
        IsCut = true;
        listener.Stop();
        await accepting;
        foreach (var client in open.Keys)
            client.Close();
    }

    /// <summary>Serves again.</summary>
    public void Restore()
    {
        IsCut = false;
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        accepting = AcceptAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await CutAsync();
        stop.Dispose();
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
                _ = ServeAsync(await from.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut, or the test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        open[client] = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), counted: false),
                CopyAsync(server.GetStream(), client.GetStream(), counted: true));
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // One side closed its connection, or was cut.
        }
        finally
        {
            open.TryRemove(client, out _);
            client.Close();
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
