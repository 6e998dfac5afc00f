using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>Always the same.</summary>
internal sealed class FixedCredential : CredentialSource
{
    private readonly Result<CallCredential> credential;

    public FixedCredential(KubernetesCredential credential) => this.credential = credential switch
    {
        KubernetesCredential.BearerToken { Token: var token } when !BearerTokens.IsWellFormed(token) => Missing("The token holds characters that no token has, or is far too long."),
        KubernetesCredential.BearerToken token => new CallCredential(token.Token, null),
        KubernetesCredential.ClientCertificate certificate => new CallCredential(null, certificate),
        _ => new CallCredential(null, null),
    };

    public override ValueTask<Result<CallCredential>> CurrentAsync(bool refused, CancellationToken cancellationToken) => new(credential);
}
