using System.Text;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Config;

/// <summary>A key of a config map or secret. <see cref="Text"/> is null for bytes that are no text.</summary>
public sealed record ConfigEntry(string Key, int Size, string? Text)
{
    public int Lines => Text is null ? 0 : Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary><c>data</c>, then <c>binaryData</c>, each by key.</summary>
    public static IReadOnlyList<ConfigEntry> OfConfigMap(JsonElement configMap) =>
    [
        .. configMap.Map("data").Select(entry => new ConfigEntry(entry.Key, Encoding.UTF8.GetByteCount(entry.Value), entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal),
        .. configMap.Map("binaryData").Select(Decoded).OrderBy(entry => entry.Key, StringComparer.Ordinal),
    ];

    /// <summary>A value as it was decoded.</summary>
    public static ConfigEntry Of(string key, byte[] value) => new(key, value.Length, Base64Text.AsText(value));

    private static ConfigEntry Decoded(KeyValuePair<string, string> entry) =>
        Base64Text.Decode(entry.Value) is { } decoded ? new(entry.Key, decoded.Size, decoded.Text) : new(entry.Key, 0, null);
}
