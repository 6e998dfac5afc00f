using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>
/// Connections to one server. Callers whose credential is a header share one pool, for the header goes with each call; a client certificate is a
/// property of the connection, so each has a pool of its own, which goes when nobody holds it any more.
/// </summary>
internal sealed class ConnectionPools(ClusterEndpoint endpoint, TransportLimits limits) : IDisposable
{
    private readonly ServerTrust trust = new(endpoint);
    private readonly ConcurrentDictionary<string, WeakReference<HttpMessageInvoker>> byCertificate = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private HttpMessageInvoker? shared;

    public HttpMessageInvoker Shared
    {
        get
        {
            lock (gate)
                return shared ??= Create(null);
        }
    }

    public HttpMessageInvoker For(X509Certificate2 certificate)
    {
        lock (gate)
        {
            if (byCertificate.TryGetValue(certificate.Thumbprint, out var reference) && reference.TryGetTarget(out var known))
                return known;
            foreach (var (key, _) in byCertificate.Where(entry => !entry.Value.TryGetTarget(out _)))
                byCertificate.TryRemove(key, out _);
            var created = Create(certificate);
            byCertificate[certificate.Thumbprint] = new(created);
            return created;
        }
    }

    public void Dispose() => shared?.Dispose();

    private HttpMessageInvoker Create(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = limits.Connect,
            EnableMultipleHttp2Connections = true,
            InitialHttp2StreamWindowSize = 1024 * 1024,
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
                ClientCertificates = certificate is null ? null : [certificate],
                LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
            },
        };
        if (endpoint.Proxy is { } proxy)
            handler.Proxy = new WebProxy(proxy);
        return new HttpMessageInvoker(handler);
    }
}
