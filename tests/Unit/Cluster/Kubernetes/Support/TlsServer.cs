using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Dashboard.Unit.Cluster.Kubernetes.Support;

/// <summary>Answers every call over TLS with the subject of the caller's certificate.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;

    private TlsServer(X509Certificate2 certificate)
    {
        this.certificate = certificate;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static TlsServer Start(X509Certificate2 certificate) => new(certificate);

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        await using (var stream = new SslStream(client.GetStream()))
        {
            try
            {
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                {
                    ServerCertificate = certificate,
                    ClientCertificateRequired = true,
                    RemoteCertificateValidationCallback = (_, presented, _, _) => presented is null || presented.Subject.Length > 0,
                });
                await stream.ReadAtLeastAsync(new byte[16 * 1024], 1);
                var body = $$"""{"client":"{{stream.RemoteCertificate?.Subject}}"}""";
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
            }
            catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client did not trust us.
            }
        }
    }
}
