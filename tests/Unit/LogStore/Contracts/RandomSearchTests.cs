using Dashboard.Unit.LogStore.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>
/// Random documents and queries give the answers of the real server that <c>ELASTICSEARCH_URL</c> names (7.10): what each item of the bulk came to, the mapping that
/// it made, and the hits of each query. What differs is shrunk.
/// </summary>
public sealed class RandomSearchTests
{
    private const string Index = "dashboard-random";
    // The number orders the hits.
    private const string Settings = """{"settings":{"number_of_shards":1,"number_of_replicas":0},"mappings":{"properties":{"number":{"type":"long"}}}}""";

    [Fact]
    public async Task Answers_OfRandomCases_AreTheServers()
    {
        Assert.SkipWhen(ElasticsearchTests.Address is null, "ELASTICSEARCH_URL names no server.");
        await using var api = await TemporaryApi.OpenAsync();
        using var real = new ApiClient(new SocketsHttpHandler(), ElasticsearchTests.Address!);
        Assert.SkipUnless((await real.GetAsync("/")).At("version", "number").StartsWith("7.10", StringComparison.Ordinal), "The answers are those of 7.10.");
        try
        {
            Prop.ForAll(Arb.From(RandomSearch.Case, RandomCase.Shrink), one => Compare(one, real, api.Client).GetAwaiter().GetResult())
                .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 1));
        }
        finally
        {
            await real.DeleteAsync($"/{Index}");
        }
    }

    private static async Task Compare(RandomCase one, ApiClient real, ApiClient ours)
    {
        foreach (var (what, expected, actual) in await DifferencesAsync(one, real, ours))
            throw new InvalidOperationException($"{what}\n  theirs {expected}\n  ours   {actual}");
    }

    private static async Task<IReadOnlyList<(string What, string Theirs, string Ours)>> DifferencesAsync(RandomCase one, ApiClient real, ApiClient ours)
    {
        List<(string What, string Theirs, string Ours)> answers =
        [
            ("the bulk", Comparable.Of(await FillAsync(real, one.Documents)), Comparable.Of(await FillAsync(ours, one.Documents))),
            ("the mapping", Comparable.Of(await real.GetAsync($"/{Index}/_mapping")), Comparable.Of(await ours.GetAsync($"/{Index}/_mapping"))),
        ];
        foreach (var query in one.Queries)
        {
            var body = $$"""{"query":{{query}},"sort":["number"],"size":30}""";
            answers.Add((query, Comparable.Of(await real.PostAsync($"/{Index}/_search", body)), Comparable.Of(await ours.PostAsync($"/{Index}/_search", body))));
        }

        return [.. answers.Where(answer => answer.Theirs != answer.Ours)];
    }

    private static async Task<ApiAnswer> FillAsync(ApiClient client, IReadOnlyList<string> documents)
    {
        await client.DeleteAsync($"/{Index}");
        var made = await client.PutAsync($"/{Index}", Settings);
        return documents.Count == 0 ? made : await client.PostAsync($"/{Index}/_bulk?refresh=true", string.Concat(documents.Select((document, id) => $$$"""
            {"index":{"_id":"{{{id}}}"}}
            {"number":{{{id}}}{{{(document == "{}" ? "}" : "," + document[1..])}}}

            """)));
    }
}
