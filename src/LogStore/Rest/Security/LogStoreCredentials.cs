using System.Security.Cryptography;
using System.Text;

namespace Dashboard.LogStore.Rest.Security;

/// <summary>Who may come in: a user with a password, an API key, both, or (where neither is set) everyone.</summary>
public sealed class LogStoreCredentials
{
    private readonly byte[]? basic;
    private readonly byte[][] apiKeys;

    /// <param name="user">The name for basic authentication, null for none.</param>
    /// <param name="password">Its password.</param>
    /// <param name="apiKey">The key as <c>id:secret</c>, or its Base64 as agents are configured with it; null for none.</param>
    public LogStoreCredentials(string? user, string? password, string? apiKey)
    {
        basic = string.IsNullOrEmpty(user) ? null : Hash(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        apiKeys = string.IsNullOrEmpty(apiKey) ? [] : [Hash(apiKey), Hash(Convert.ToBase64String(Encoding.UTF8.GetBytes(apiKey)))];
    }

    public static LogStoreCredentials None { get; } = new(null, null, null);

    public bool AreSet => basic is not null || apiKeys.Length > 0;

    /// <summary>Whether the <c>Authorization</c> header lets in. Compared by hash, so that the time tells nothing.</summary>
    public bool Accept(string? authorization)
    {
        if (!AreSet)
            return true;
        if (authorization?.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, var value])
            return false;
        var hash = Hash(value);
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return basic is not null && CryptographicOperations.FixedTimeEquals(hash, basic);
        return scheme.Equals("ApiKey", StringComparison.OrdinalIgnoreCase)
            && apiKeys.Any(key => CryptographicOperations.FixedTimeEquals(hash, key));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
