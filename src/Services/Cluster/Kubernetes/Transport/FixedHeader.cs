using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Always the same token, or none.</summary>
internal sealed class FixedHeader(string? token) : CredentialHeader
{
    public override ValueTask<Result<string?>> TokenAsync(bool refused, CancellationToken cancellationToken) => new((Result<string?>)token);
}
