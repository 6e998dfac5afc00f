using Microsoft.IdentityModel.JsonWebTokens;
using System.Text.Json;

namespace Dashboard.Services.Access.Identity;

/// <summary>
/// What a token says about itself, unproven: only the API server decides whether it is true. Read for the expiry, and for the name where the
/// server is too old to say it.
/// </summary>
internal sealed record TokenClaims(string? Subject, DateTimeOffset? ExpiresAt)
{
    private const string SubjectPrefix = "system:serviceaccount:";

    /// <summary>The claims of a JSON Web Token; nothing where the token is of another sort.</summary>
    public static TokenClaims Read(string? token)
    {
        var handler = new JsonWebTokenHandler();
        if (token is null || !handler.CanReadToken(token))
            return new(null, null);

        try
        {
            var read = handler.ReadJsonWebToken(token);
            return new(SubjectOf(read), ExpiryOf(read));
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or JsonException)
        {
            return new(null, null);
        }
    }

    /// <summary>Splits <c>system:serviceaccount:NAMESPACE:NAME</c>; null for other users.</summary>
    public static (string Namespace, string Name)? ServiceAccount(string userName)
    {
        if (!userName.StartsWith(SubjectPrefix, StringComparison.Ordinal))
            return null;
        var parts = userName[SubjectPrefix.Length..].Split(':');
        return parts is [{ Length: > 0 } space, { Length: > 0 } name] ? (space, name) : null;
    }

    private static string? SubjectOf(JsonWebToken token)
    {
        if (token.Subject is { Length: > 0 } subject)
            return subject;
        // Tokens from Secrets, before bound tokens: flat claims.
        return token.TryGetPayloadValue<string>("kubernetes.io/serviceaccount/namespace", out var space)
            && token.TryGetPayloadValue<string>("kubernetes.io/serviceaccount/service-account.name", out var name)
            ? $"{SubjectPrefix}{space}:{name}"
            : null;
    }

    private static DateTimeOffset? ExpiryOf(JsonWebToken token) =>
        token.ValidTo > DateTime.MinValue ? new DateTimeOffset(token.ValidTo, TimeSpan.Zero) : null;
}
