using Dashboard.Services.Logs.Queries;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>A server with the contract's documents, filled once for all its tests.</summary>
public abstract class KqlBackend : IAsyncLifetime
{
    // Several runs may share a server.
    private readonly string index = $"kql-{Guid.NewGuid():n}";
    private Version version = new();
    private bool isOpenSearch;

    internal ServerTraits Traits => ServerTraits.Of(isOpenSearch, version);

    /// <summary>Elasticsearch 7.10, whose answers the embedded store gives.</summary>
    internal bool IsReference => !isOpenSearch && version is { Major: 7, Minor: 10 };

    /// <summary>Elasticsearch 6 leaves booleans out where a query names no field.</summary>
    internal bool LooksForWordsInBooleans => version.Major >= 7 || isOpenSearch;

    private protected abstract ApiClient? Client { get; }

    public virtual async ValueTask InitializeAsync()
    {
        if (Client is null)
            return;

        var server = await Client.GetAsync("/");
        version = Version.Parse(server.At("version", "number").Split('-')[0]);
        isOpenSearch = server.At("version", "distribution") == "opensearch";
        // Elasticsearch 6 keeps mappings and documents under a type.
        var mapping = version.Major < 7 && !isOpenSearch ? "{\"_doc\":" + KqlDocuments.Mapping + "}" : KqlDocuments.Mapping;
        var made = await Client.PutAsync($"/{index}", "{\"mappings\":" + mapping + "}");
        Assert.Equal(200, made.Status);
        foreach (var (id, document) in KqlDocuments.All)
            Assert.Equal(201, (await Client.PutAsync($"/{index}/_doc/{id}?refresh=true", document)).Status);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Client is null)
            return;

        await Client.DeleteAsync($"/{index}");
        Client.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The numbers of the documents that a query finds, in order; what the server said where it refused.</summary>
    internal async Task<string> FindAsync(LogQuery query, QueryContext context)
    {
        Assert.SkipWhen(Client is null, "ELASTICSEARCH_URL names no server.");
        var compiled = QueryCompiler.Compile(query, context);
        if (!compiled.IsSuccess)
            return compiled.Failure.Message;

        var answer = await Client.PostAsync($"/{index}/_search", $$"""{"size":100,"query":{{compiled.Value.GetRawText()}}}""");
        return answer.Status == 200 && answer.At("_shards", "failed") == "0"
            ? string.Join(' ', answer.Json["hits"]!["hits"]!.AsArray().Select(hit => hit!["_id"]!.ToString()).Order(StringComparer.Ordinal))
            : answer.Text;
    }
}
