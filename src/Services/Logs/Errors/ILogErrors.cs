using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Errors;

/// <summary>Counts errors in the stored logs, for the logged-in user and with their rights. Scoped.</summary>
public interface ILogErrors
{
    /// <summary>At once and then about once a minute, until cancelled.</summary>
    IAsyncEnumerable<Result<ErrorReport>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);
}
