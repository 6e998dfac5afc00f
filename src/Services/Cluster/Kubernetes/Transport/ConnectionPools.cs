using System.Net;
using System.Net.Security;
using System.Security.Cryptography;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>
/// Connections to one server. Callers whose credential is a header share one pool, for the header goes with each call; a client certificate is a
/// property of the connection, so each has a pool of its own, which goes when nobody holds it any more.
/// </summary>
internal sealed class ConnectionPools(ClusterEndpoint endpoint, TransportLimits limits) : IDisposable
{
    private readonly ServerTrust trust = new(endpoint);
    private readonly Dictionary<string, WeakReference<HttpMessageInvoker>> byCertificate = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private HttpMessageInvoker? shared;

    /// <summary>The connections for this certificate; null for callers whose credential is a header, or who have none.</summary>
    public HttpMessageInvoker For(KubernetesCredential.ClientCertificate? certificate)
    {
        lock (gate)
        {
            if (certificate is null)
                return shared ??= Create(null);
            var key = certificate.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
            if (byCertificate.TryGetValue(key, out var reference) && reference.TryGetTarget(out var known))
                return known;
            foreach (var gone in byCertificate.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
                byCertificate.Remove(gone);
            var created = Create(certificate);
            byCertificate[key] = new(created);
            return created;
        }
    }

    public void Dispose() => shared?.Dispose();

    private HttpMessageInvoker Create(KubernetesCredential.ClientCertificate? certificate)
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
                ClientCertificateContext = certificate is null
                    ? null
                    : SslStreamCertificateContext.Create(certificate.Certificate, [.. certificate.Intermediates], offline: true),
            },
        };
        if (endpoint.Proxy is { } proxy)
            handler.Proxy = new WebProxy(proxy);
        return new HttpMessageInvoker(handler);
    }
}
