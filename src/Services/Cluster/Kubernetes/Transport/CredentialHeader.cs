using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Gives the bearer token of a credential for the next call.</summary>
internal abstract class CredentialHeader
{
    /// <summary>The token; null where the credential is none that goes into a header.</summary>
    /// <param name="refused">The last token was refused: read it anew.</param>
    public abstract ValueTask<Result<string?>> TokenAsync(bool refused, CancellationToken cancellationToken);

    /// <summary>Whether there may be another token after one was refused.</summary>
    public virtual bool CanRenew => false;
}
