using System.Net.Http.Json;
using System.Text.Json;

namespace Dashboard.E2E.Support;

/// <summary>The log backends that <c>ELASTICSEARCH_URL</c> and <c>ELASTICSEARCH_URLS</c> (several, with commas between) name, each known by what it says of itself.</summary>
public static class RealLogServers
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, Uri>>> Found = new(FindAsync);

    /// <summary>Product and major version.</summary>
    public static TheoryData<string> Names => ["elasticsearch 6", "elasticsearch 7", "elasticsearch 8", "opensearch 2"];

    /// <summary>Where the server of this name is; skips the test where none is named.</summary>
    public static async Task<Uri> AddressAsync(string name)
    {
        var found = await Found.Value;
        Assert.SkipUnless(found.ContainsKey(name), $"ELASTICSEARCH_URL and ELASTICSEARCH_URLS name no {name}.");
        return found[name];
    }

    private static async Task<IReadOnlyDictionary<string, Uri>> FindAsync()
    {
        var addresses = $"{Environment.GetEnvironmentVariable("ELASTICSEARCH_URL")},{Environment.GetEnvironmentVariable("ELASTICSEARCH_URLS")}";
        var found = new Dictionary<string, Uri>(StringComparer.Ordinal);
        using var http = new HttpClient();
        foreach (var address in addresses.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var version = (await http.GetFromJsonAsync<JsonElement>(new Uri(address))).GetProperty("version");
            var product = version.TryGetProperty("distribution", out var other) ? other.GetString() : "elasticsearch";
            found.TryAdd($"{product} {version.GetProperty("number").GetString()!.Split('.')[0]}", new Uri(address));
        }

        return found;
    }
}
