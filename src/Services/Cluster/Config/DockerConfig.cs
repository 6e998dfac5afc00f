using System.Text;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Config;

/// <summary>The registries that an image pull secret logs in to, with the user names; never the passwords.</summary>
public static class DockerConfig
{
    /// <param name="json">The decoded value of <c>.dockerconfigjson</c> or <c>.dockercfg</c>.</param>
    public static IReadOnlyList<(string Host, string User)> Hosts(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var registries = root.At("auths") is null ? root.Entries() : root.Entries("auths");
            return [.. registries.Select(entry => (entry.Name, entry.Value.Text("username") ?? UserOf(entry.Value.Text("auth"))))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary><c>auth</c> is base64 of <c>user:password</c>.</summary>
    private static string UserOf(string? auth)
    {
        var bytes = new byte[(auth?.Length ?? 0) + 3];
        if (auth is null || !Convert.TryFromBase64String(auth, bytes, out var size))
            return "";

        var pair = Encoding.UTF8.GetString(bytes, 0, size);
        return pair.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0 ? pair[..colon] : "";
    }
}
