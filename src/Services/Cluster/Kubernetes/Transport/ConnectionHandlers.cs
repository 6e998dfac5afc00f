using System.Net;
using System.Net.Security;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Makes the connections to one server.</summary>
internal sealed class ConnectionHandlers(ClusterEndpoint endpoint, TransportLimits limits)
{
    private readonly ServerTrust trust = new(endpoint);

    public HttpMessageHandler Create(KubernetesCredential.ClientCertificate? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = endpoint.Compress ? DecompressionMethods.GZip : DecompressionMethods.None,
            ConnectTimeout = limits.Connect,
            EnableMultipleHttp2Connections = true,
            InitialHttp2StreamWindowSize = limits.StreamWindow,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            // A name that moves to another address, and a rotated authority, are met within this time.
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            SslOptions = new SslClientAuthenticationOptions
            {
                TargetHost = endpoint.TlsServerName,
                RemoteCertificateValidationCallback = (_, presented, chain, errors) => trust.Check(presented, chain, errors),
                ClientCertificateContext = certificate is null
                    ? null
                    : SslStreamCertificateContext.Create(certificate.Certificate, [.. certificate.Intermediates], offline: true),
            },
        };
        if (endpoint.Proxy is { } proxy)
            handler.Proxy = new WebProxy(proxy);
        return handler;
    }
}
