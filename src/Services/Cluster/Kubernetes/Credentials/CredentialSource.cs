using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>Gives the credential for the next call.</summary>
internal abstract class CredentialSource
{
    /// <summary>Whether there may be another one after one was refused.</summary>
    public virtual bool CanRenew => false;

    /// <param name="refused">The server refused the last one: get it anew, whatever is remembered.</param>
    public abstract ValueTask<Result<CallCredential>> CurrentAsync(bool refused, CancellationToken cancellationToken);

    protected static Failure Missing(string message) => new() { Kind = FailureKind.Unauthorized, Message = message };
}
