namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>What may stand in an Authorization header.</summary>
public static class BearerTokens
{
    /// <summary>Longer ones are refused by the API server with its headers' limit anyway.</summary>
    public const int Longest = 64 * 1024;

    /// <summary>Whether the text can be a bearer token (RFC 6750 has fewer characters yet; old static tokens have more).</summary>
    public static bool IsWellFormed(string token) => token.Length is > 0 and <= Longest && !token.AsSpan().ContainsAnyExceptInRange('!', '~');
}
