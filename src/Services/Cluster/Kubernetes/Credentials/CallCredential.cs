namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>What one call carries: a token in its header, or a certificate on its connection, or neither. Never prints what it holds.</summary>
internal sealed record CallCredential(string? Token, KubernetesCredential.ClientCertificate? Certificate)
{
    public override string ToString() => nameof(CallCredential);
}
