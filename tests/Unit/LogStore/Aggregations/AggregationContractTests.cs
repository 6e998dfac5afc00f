using System.Text.Json;
using Dashboard.Unit.LogStore.Contracts.Servers;
using Dashboard.Unit.LogStore.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Random aggregations over random documents give the answers of each real server that is there. What differs is shrunk.</summary>
public sealed class AggregationContractTests
{
    private const string Name = "dashboard-aggregations";

    [Theory]
    [MemberData(nameof(RealServers.Names), MemberType = typeof(RealServers))]
    public async Task Run_RandomAggregation_AnswersAsTheServer(string server)
    {
        await using var stores = await ComparedStores.OpenAsync(server);
        Prop.ForAll(Arb.From(RandomAggregation.Case, RandomAggregationCase.Shrink), one => CompareAsync(one, stores).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 1));
    }

    private static async Task CompareAsync(RandomAggregationCase one, ComparedStores stores)
    {
        ComparedStores.AssertAlike(await stores.FillAsync(Name, AggregationDocuments.MappingOfOne, [.. one.Documents.Select((document, id) => ($"{id}", document))]));
        using var view = AggregationHarness.Index(Name, AggregationDocuments.MappingOfOne, one.Documents);
        foreach (var aggregation in one.Aggregations)
        {
            var aggregations = $$"""{"x":{{aggregation}}}""";
            var (path, body) = ($"/{Name}/_search?size=0", $$"""{"aggs":{{aggregations}}}""");
            if (stores.Real.Rules.IsApart($"POST {path}\n{body}"))
                continue;
            // Once in two segments, whose parts must be merged, and once through the API.
            var expected = await stores.Real.Client.PostAsync(path, body);
            var merged = AggregationHarness.Run(aggregations, view);
            var difference = stores.Real.Difference(new ApiAnswer(200, JsonElement.Parse(expected.Text).GetProperty("aggregations").GetRawText()), new ApiAnswer(200, merged))
                ?? stores.Real.Difference(expected, await stores.Ours.PostAsync(path, body));
            ComparedStores.AssertAlike(difference is null ? "" : $"{difference}\n{aggregations}");
        }
    }
}
