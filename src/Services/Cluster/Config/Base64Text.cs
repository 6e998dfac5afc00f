using System.Text;

namespace Dashboard.Services.Cluster.Config;

/// <summary>A decoded base64 value: its size, and its text where it is UTF-8 without control characters.</summary>
public sealed record Base64Text(int Size, string? Text)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null where the value is no base64.</summary>
    public static Base64Text? Decode(string? base64)
    {
        if (base64 is null)
            return null;

        var bytes = new byte[base64.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(base64, bytes, out var size) ? new(size, AsText(bytes.AsSpan(0, size))) : null;
    }

    /// <summary>The bytes as text; null where they are none.</summary>
    public static string? AsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
