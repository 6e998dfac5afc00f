using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Identity;

/// <summary>
/// Asks the API server who a client's user is: SelfSubjectReview (KEP-3325, since 1.28), before that an access review, which proves the token,
/// plus the token's own claims. A credential that the server does not accept fails with <see cref="FailureKind.Unauthorized"/>.
/// </summary>
internal static class IdentityCheck
{
    public static async Task<Result<UserIdentity>> CheckAsync(IKubernetesClient client, string? token, CancellationToken cancellationToken)
    {
        var claims = TokenClaims.Read(token);
        var review = await client.CreateAsync(ReviewTypes.SelfSubject, null, ReviewBodies.SelfSubject, cancellationToken);
        if (review.TryGet(out var answer, out var failure))
            return FromReview(answer, claims, client);

        // Before 1.28 an administrator gets 404, everybody else 403: rights are checked before the path is.
        return failure.Kind is FailureKind.NotFound or FailureKind.Forbidden
            ? await CheckByAccessAsync(client, claims, cancellationToken)
            : failure;
    }

    private static async Task<Result<UserIdentity>> CheckByAccessAsync(IKubernetesClient client, TokenClaims claims, CancellationToken cancellationToken)
    {
        var review = await client.CreateAsync(ReviewTypes.SelfSubjectAccess, null, ReviewBodies.AnyAccess, cancellationToken);
        return review.Map(_ => Identity(claims.Subject ?? "system:authenticated", [], claims));
    }

    private static Result<UserIdentity> FromReview(JsonElement review, TokenClaims claims, IKubernetesClient client)
    {
        var userName = review.Text("status", "userInfo", "username");
        return userName is null or "system:anonymous"
            ? new Failure { Kind = FailureKind.Unauthorized, Message = "The cluster takes this credential for nobody's.", Server = client.Server.GetLeftPart(UriPartial.Authority) }
            : Identity(userName, [.. review.Texts("status", "userInfo", "groups")], claims);
    }

    private static UserIdentity Identity(string userName, IReadOnlyList<string> groups, TokenClaims claims)
    {
        var account = TokenClaims.ServiceAccount(userName);
        return new()
        {
            UserName = userName,
            Namespace = account?.Namespace,
            Account = account?.Name ?? userName,
            Groups = groups,
            ExpiresAt = claims.ExpiresAt,
        };
    }
}
