using Dashboard.Unit.LogStore.Contracts.Servers;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>
/// Random documents and queries give the answers of each real server that is there: what each item of the bulk came to, the mapping that it made, and the hits of each query
/// with their scores. What differs is shrunk.
/// </summary>
public sealed class RandomSearchTests
{
    private const string Index = "dashboard-random";

    // The number orders the hits.
    private const string Mappings = """{"properties":{"number":{"type":"long"}}}""";

    [Theory]
    [MemberData(nameof(RealServers.Names), MemberType = typeof(RealServers))]
    public async Task Answers_OfRandomCases_AreTheServers(string server)
    {
        await using var stores = await ComparedStores.OpenAsync(server);
        Prop.ForAll(Arb.From(RandomSearch.Case(withConflicts: server == RealServers.Elasticsearch7), RandomCase.Shrink), one => CompareAsync(one, stores).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 1));
    }

    private static async Task CompareAsync(RandomCase one, ComparedStores stores)
    {
        ComparedStores.AssertAlike(await stores.FillAsync(Index, Mappings, [.. one.Documents.Select((document, id) => ($"{id}", Numbered(document, id)))]));
        ComparedStores.AssertAlike(await stores.Real.DifferenceAsync(stores.Ours, "GET", $"/{Index}/_mapping"));
        ComparedStores.AssertAlike(await stores.DifferencesAsync($"/{Index}/_search", one.Queries.Select(Search)));
    }

    // Elasticsearch blends the statistics of all spellings within a query's reach; here they are those of one term, so that of fuzzy queries the hits alone are compared.
    private static string Search(string query)
    {
        var isFuzzy = query.Contains("\"fuzzy\"", StringComparison.Ordinal) || query.Contains('~', StringComparison.Ordinal);
        return $$"""{"query":{{query}},"sort":["number"],"track_scores":{{(isFuzzy ? "false" : "true")}},"size":30}""";
    }

    private static string Numbered(string document, int id) => $"{{\"number\":{id}" + (document == "{}" ? "}" : "," + document[1..]);
}
