using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>
/// Random aggregations over random documents give the answers of the real server that <c>ELASTICSEARCH_URL</c> names (7.10). It makes and deletes an index of its own.
/// </summary>
public sealed class AggregationContractTests
{
    private const string Name = "dashboard-aggregations";

    [Fact]
    public async Task Run_RandomAggregation_AnswersAsTheServer()
    {
        var url = Environment.GetEnvironmentVariable("ELASTICSEARCH_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "ELASTICSEARCH_URL names no server.");
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(url) };
        Assert.SkipUnless((await client.GetStringAsync("/", TestContext.Current.CancellationToken)).Contains("\"7.10", StringComparison.Ordinal), "The answers are those of 7.10.");
        var cases = from documents in RandomAggregation.Documents
                    from aggregations in RandomAggregation.Aggregation.ListOf(5)
                    select (documents, aggregations: aggregations.ToList());
        try
        {
            Prop.ForAll(cases.ToArbitrary(), one =>
            {
                Fill(client, one.documents);
                using var view = AggregationHarness.Index(Name, AggregationDocuments.MappingOfOne, one.documents);
                foreach (var aggregation in one.aggregations)
                {
                    var aggregations = $"{{\"x\":{aggregation}}}";
                    var expected = Send(client, HttpMethod.Post, $"/{Name}/_search?size=0", $"{{\"aggs\":{aggregations}}}");
                    var difference = JsonAlike.Difference(JsonElement.Parse(expected).GetProperty("aggregations").GetRawText(), AggregationHarness.Run(aggregations, view));
                    if (difference is not null)
                        throw new InvalidOperationException($"{difference}\n{aggregations}\n{string.Join('\n', one.documents)}");
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 1));
        }
        finally
        {
            using var deleted = await client.DeleteAsync(new Uri($"/{Name}", UriKind.Relative), CancellationToken.None);
        }
    }

    private static void Fill(HttpClient client, string[] documents)
    {
        using (client.Send(new HttpRequestMessage(HttpMethod.Delete, $"/{Name}")))
            Send(client, HttpMethod.Put, $"/{Name}", $"{{\"settings\":{{\"number_of_shards\":1,\"number_of_replicas\":0}},\"mappings\":{AggregationDocuments.MappingOfOne}}}");
        if (documents.Length == 0)
            return;
        var answer = Send(client, HttpMethod.Post, $"/{Name}/_bulk?refresh=true", string.Concat(documents.Select(document => $"{{\"index\":{{}}}}\n{document}\n")));
        if (JsonElement.Parse(answer).GetProperty("errors").GetBoolean())
            throw new InvalidOperationException(answer);
    }

    private static string Send(HttpClient client, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        using var response = client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return reader.ReadToEnd();
    }
}
