using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>The servers that <c>ELASTICSEARCH_URL</c> and <c>ELASTICSEARCH_URLS</c> (several, with commas between) name, each known by what it says of itself.</summary>
internal static class RealServers
{
    public const string Elasticsearch6 = "Elasticsearch 6.4";
    public const string Elasticsearch7 = "Elasticsearch 7.10";
    public const string Elasticsearch8 = "Elasticsearch 8.4";
    public const string OpenSearch2 = "OpenSearch 2";

    private static readonly Lazy<Task<IReadOnlyDictionary<string, Uri>>> Found = new(FindAsync);

    public static TheoryData<string> Names => [Elasticsearch7, OpenSearch2, Elasticsearch8, Elasticsearch6];

    /// <summary>A client of the server of this name, which skips the test where none is named.</summary>
    public static async Task<RealServer> OpenAsync(string name)
    {
        var address = await AddressAsync(name);
        var rules = ServerRules.Of(name);
        return new RealServer(rules, new ApiClient(new TranslatingHandler(rules), address));
    }

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
        foreach (var address in addresses.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var client = new ApiClient(new SocketsHttpHandler(), new Uri(address));
            var answer = await client.GetAsync("/");
            var distribution = answer.At("version", "distribution") is { Length: > 0 } other ? other : "elasticsearch";
            var rules = ServerRules.For(distribution, answer.At("version", "number"))
                ?? throw new InvalidOperationException($"{address} is {distribution} {answer.At("version", "number")}, which server-rules.json knows nothing of.");
            found.TryAdd(rules.Name, new Uri(address));
        }

        return found;
    }
}
