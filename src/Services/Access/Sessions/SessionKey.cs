using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dashboard.Services.Access.Sessions;

/// <summary>
/// The name of a session on the server: the hash of the secret that the browser's cookie holds. Whoever reads a key (a memory dump, a log) cannot
/// make the cookie from it.
/// </summary>
public readonly record struct SessionKey
{
    private const int SecretBytes = 32;

    private SessionKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>A new random secret of 256 bits, as base64url.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The key of a cookie's secret; false where the text cannot be one.</summary>
    public static bool TryOf(string? secret, [MaybeNullWhen(false)] out SessionKey key)
    {
        key = default;
        Span<byte> bytes = stackalloc byte[SecretBytes];
        if (secret is not { Length: 43 } || Base64Url.DecodeFromChars(secret, bytes, out _, out var written) != OperationStatus.Done || written != SecretBytes)
            return false;

        key = new SessionKey(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return true;
    }

    /// <summary>A key that <see cref="Value"/> gave before.</summary>
    public static SessionKey Parse(string value) => new(value);

    public override string ToString() => Value is { Length: > 8 } ? Value[..8] : "";
}
