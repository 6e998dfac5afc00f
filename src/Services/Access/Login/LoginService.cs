using System.Net;
using Dashboard.Services.Access.Identity;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Login;

/// <summary>Turns a credential into a session, if the cluster accepts it.</summary>
public sealed class LoginService(IKubernetesClientFactory clients, SessionStore sessions, FailedLogins failures)
{
    /// <param name="credential">The user's own.</param>
    /// <param name="address">Where the attempt comes from; failures are limited by it.</param>
    /// <param name="cancellationToken">Ends the attempt; it then counts as none.</param>
    public async Task<LoginOutcome> LogInAsync(KubernetesCredential credential, IPAddress? address, CancellationToken cancellationToken)
    {
        if (failures.Begin(address) is { } wait)
            return Counted("throttled", new LoginOutcome.Throttled(wait));

        var refused = false;
        try
        {
            var client = clients.Create(credential);
            var token = (credential as KubernetesCredential.BearerToken)?.Token;
            var check = await IdentityCheck.CheckAsync(client, token, cancellationToken);
            if (check.TryGet(out var user, out var failure))
                return Accept(user, client);

            refused = failure.Kind == FailureKind.Unauthorized;
            return refused ? Counted("refused", new LoginOutcome.Refused()) : Counted("failed", new LoginOutcome.Failed(failure));
        }
        finally
        {
            if (!refused)
                failures.Forgive(address);
        }
    }

    private LoginOutcome Accept(UserIdentity user, IKubernetesClient client)
    {
        var (secret, session) = sessions.Open(user, client);
        session.Ended.Register(() => clients.Forget(client));
        return Counted("accepted", new LoginOutcome.Accepted(secret, session));
    }

    private static LoginOutcome Counted(string outcome, LoginOutcome result)
    {
        AccessTelemetry.Login(outcome);
        return result;
    }
}
