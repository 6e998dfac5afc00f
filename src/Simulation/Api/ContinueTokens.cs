using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Simulation.Api;

/// <summary>Keeps what a paged list started from, so that its later pages are of the same moment. Bounded, and forgotten after five minutes. Guarded by the gate.</summary>
internal sealed class ContinueTokens(Agenda agenda)
{
    private const int Capacity = 64;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(string Storage, long Version), (DateTimeOffset Taken, StoredObject[] Items)> snapshots = [];

    public static string Make(long version, string lastPath) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(new JsonObject
    {
        ["v"] = "meta.k8s.io/v1",
        ["rv"] = version,
        ["start"] = $"/{lastPath}\0",
    }.ToJsonString()));

    public static (long Version, string Start) Read(string token)
    {
        try
        {
            var json = JsonNode.Parse(WebEncoders.Base64UrlDecode(token.TrimEnd('=')));
            if (json.Text("v") != "meta.k8s.io/v1")
                throw Errors.BadRequest("invalid continue token: continue key is not valid: server does not recognize this encoded version \"" + json.Text("v") + "\"");
            return (json.Integer("rv") ?? 0, (json.Text("start") ?? "").TrimStart('/').TrimEnd('\0'));
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            throw Errors.BadRequest("invalid continue token: continue key is not valid: invalid character 'i' looking for beginning of value");
        }
    }

    public void Keep(string storage, long version, StoredObject[] items)
    {
        Drop();
        if (snapshots.Count >= Capacity)
            snapshots.Remove(snapshots.MinBy(pair => pair.Value.Taken).Key);
        snapshots.TryAdd((storage, version), (agenda.Now, items));
    }

    /// <summary>What a version's list was; null where it is forgotten. A negative version goes on inconsistently with what is there now.</summary>
    public StoredObject[]? Find(string storage, long version)
    {
        Drop();
        return snapshots.TryGetValue((storage, version), out var found) ? found.Items : null;
    }

    public void ForgetAll() => snapshots.Clear();

    private void Drop()
    {
        foreach (var old in snapshots.Where(pair => agenda.Now - pair.Value.Taken > Lifetime).Select(pair => pair.Key).ToArray())
            snapshots.Remove(old);
    }
}
