using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Simulation.Access;

/// <summary>Makes and checks service account tokens: JSON web tokens signed with a key of this start, so that those of another are foreign.</summary>
internal sealed class TokenIssuer(ObjectStore store, Agenda agenda, byte[] key)
{
    public const string Issuer = "https://kubernetes.default.svc.cluster.local";
    private readonly HashSet<string> revoked = new(StringComparer.Ordinal);

    public (string Token, DateTimeOffset Expires) Issue(StoredObject account, TimeSpan validFor, string id, string[]? audiences = null) =>
        Issue(account, agenda.Now, validFor, id, audiences);

    public (string Token, DateTimeOffset Expires) Issue(StoredObject account, DateTimeOffset now, TimeSpan validFor, string id, string[]? audiences = null)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + validFor).ToUnixTimeSeconds());
        var claims = new JsonObject
        {
            ["aud"] = new JsonArray([.. (audiences ?? [Issuer]).Select(audience => (JsonNode)audience)]),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["iss"] = Issuer,
            ["jti"] = id,
            ["kubernetes.io"] = new JsonObject
            {
                ["namespace"] = account.Namespace,
                ["serviceaccount"] = new JsonObject { ["name"] = account.Name, ["uid"] = account.Uid },
            },
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["sub"] = $"system:serviceaccount:{account.Namespace}:{account.Name}",
        };
        var text = $"{Encode("""{"alg":"HS256","kid":"simulation"}""")}.{Encode(claims.ToJsonString())}";
        return ($"{text}.{Sign(text)}", expires);
    }

    /// <summary>Whose token it is; null where it is not good.</summary>
    public User? Check(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || revoked.Contains(token) || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign($"{parts[0]}.{parts[1]}")), Encoding.UTF8.GetBytes(parts[2])))
            return null;
        var claims = Decode(parts[1]);
        var space = claims.Text("kubernetes.io", "namespace") ?? "";
        var name = claims.Text("kubernetes.io", "serviceaccount", "name") ?? "";
        var account = store.Find("serviceaccounts", space, name);
        if (account is null || account.Uid != claims.Text("kubernetes.io", "serviceaccount", "uid") || claims.Integer("exp") <= agenda.Now.ToUnixTimeSeconds())
            return null;
        return User.ServiceAccount(space, name, account.Uid, $"JTI={claims.Text("jti")}");
    }

    public void Revoke(string token) => revoked.Add(token);

    private static JsonNode? Decode(string part)
    {
        try
        {
            return JsonNode.Parse(WebEncoders.Base64UrlDecode(part));
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));

    private string Sign(string text) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
