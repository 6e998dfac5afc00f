using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogStore.Search;

/// <summary>The same searches on the same documents, here and on the server that ELASTICSEARCH_URL names, must have the same answers.</summary>
public sealed class SearchContractTests : IAsyncLifetime
{
    private static readonly string? Url = Environment.GetEnvironmentVariable("ELASTICSEARCH_URL");
    private static readonly SocketsHttpHandler Handler = new();
    private readonly HttpClient _client = new(Handler, disposeHandler: false);
    private readonly string _name = $"contract-{Guid.NewGuid():N}";
    private readonly SearchBench _bench;

    public SearchContractTests()
    {
        _bench = new(_name, SearchCases.Mapping);
        foreach (var (id, document) in SearchCases.Documents)
            _bench.With(id, document);
    }

    [Fact]
    public async Task Search_EveryCase_AnswersAsElasticsearch()
    {
        if (Url is null)
            Assert.Skip("ELASTICSEARCH_URL names no server");
        var differences = new StringBuilder();
        foreach (var body in SearchCases.Bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync(new Uri($"{Url}/{_name}/_search"), content, TestContext.Current.CancellationToken);
            var theirs = SearchBench.Normal((await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
            var ours = Answer(body);
            if (ours != theirs)
                differences.Append("\n  ").Append(body).Append("\n    theirs ").Append(theirs).Append("\n    ours   ").Append(ours);
        }
        Assert.True(differences.Length == 0, differences.ToString());
    }

    // A fault in one case does not hide the others.
    private string Answer(string body)
    {
        try
        {
            return SearchBench.Normal(_bench.Run(body));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Url is null)
            return;
        using var index = new StringContent("{\"settings\":{\"number_of_shards\":1},\"mappings\":" + SearchCases.Mapping + "}", Encoding.UTF8, "application/json");
        using var created = await _client.PutAsync(new Uri($"{Url}/{_name}"), index, TestContext.Current.CancellationToken);
        created.EnsureSuccessStatusCode();
        var bulk = string.Concat(SearchCases.Documents.Select(document => "{\"index\":{\"_id\":\"" + document.Id + "\"}}\n" + document.Document + "\n"));
        using var lines = new StringContent(bulk, Encoding.UTF8, "application/x-ndjson");
        using var written = await _client.PostAsync(new Uri($"{Url}/{_name}/_bulk?refresh=true"), lines, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\"errors\":true", await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (Url is not null)
            (await _client.DeleteAsync(new Uri($"{Url}/{_name}"), CancellationToken.None)).Dispose();
        _client.Dispose();
    }
}
