using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access;

/// <summary>The logged-in user's session. Scoped: pages, hubs and endpoints inject it, or the <see cref="IKubernetesClient"/> itself.</summary>
public interface IUserSession
{
    UserIdentity User { get; }

    /// <summary>Speaks with the user's own token.</summary>
    IKubernetesClient Client { get; }

    /// <summary>Cancelled when the session ends: log-out, idle or absolute limit, a refused token.</summary>
    CancellationToken Ended { get; }
}
