using System.Collections.Concurrent;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>The sources of credentials. Those that remember something (a token file, a plugin) are one for all clients of that credential.</summary>
internal sealed class CredentialSources(ClusterEndpoint endpoint, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CredentialSource> remembering = new(StringComparer.Ordinal);

    public CredentialSource For(KubernetesCredential credential, string identityKey) => credential switch
    {
        KubernetesCredential.TokenFile file => remembering.GetOrAdd(identityKey, _ => new TokenFileCredential(file.Path, time)),
        KubernetesCredential.ExecPlugin plugin => remembering.GetOrAdd(identityKey, _ => new ExecCredential(new(plugin.Settings, endpoint, time), time)),
        _ => new FixedCredential(credential),
    };
}
