using System.Security.Authentication;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Carries out of the TLS handshake why the server's certificate is refused.</summary>
internal sealed class UntrustedCertificateException(string message) : AuthenticationException(message);
