using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Services.Cluster.Kubernetes;

/// <summary>How a caller proves to the API server who they are. Never prints what it holds.</summary>
public abstract record KubernetesCredential
{
    private KubernetesCredential()
    {
    }

    /// <summary>What kind of credential it is, without its secret: for logs and the start-up message.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>No credential: the server takes the caller for <c>system:anonymous</c>, or refuses.</summary>
    public sealed record Anonymous : KubernetesCredential;

    /// <summary>A bearer token, for instance of a service account.</summary>
    public sealed record BearerToken(string Token) : KubernetesCredential;

    /// <summary>A file that holds a bearer token and is written anew from time to time (bound service-account tokens).</summary>
    public sealed record TokenFile(string Path) : KubernetesCredential;

    /// <summary>A client certificate with its private key.</summary>
    public sealed record ClientCertificate(X509Certificate2 Certificate) : KubernetesCredential
    {
        /// <summary>Certificates between this one and the authority that the server knows.</summary>
        public IReadOnlyList<X509Certificate2> Intermediates { get; init; } = [];
    }

    /// <summary>A program that answers with a credential (<c>client.authentication.k8s.io</c>).</summary>
    public sealed record ExecPlugin(ExecPluginSettings Settings) : KubernetesCredential;
}
