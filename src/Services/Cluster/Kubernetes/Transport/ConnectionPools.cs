using System.Security.Cryptography;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>
/// Connections to one server. Callers whose credential is a header share one pool, for the header goes with each call; a client certificate is a
/// property of the connection, so each has a pool of its own, which goes when nobody holds it any more.
/// </summary>
internal sealed class ConnectionPools(Func<KubernetesCredential.ClientCertificate?, HttpMessageHandler> create) : IDisposable
{
    private readonly Dictionary<string, WeakReference<HttpMessageInvoker>> byCertificate = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private HttpMessageInvoker? shared;

    /// <summary>The connections for this certificate; null for callers whose credential is a header, or who have none.</summary>
    public HttpMessageInvoker For(KubernetesCredential.ClientCertificate? certificate)
    {
        lock (gate)
        {
            if (certificate is null)
                return shared ??= new(create(null));
            var key = certificate.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
            if (byCertificate.TryGetValue(key, out var reference) && reference.TryGetTarget(out var known))
                return known;
            foreach (var gone in byCertificate.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
                byCertificate.Remove(gone);
            var created = new HttpMessageInvoker(create(certificate));
            byCertificate[key] = new(created);
            return created;
        }
    }

    public void Dispose() => shared?.Dispose();
}
