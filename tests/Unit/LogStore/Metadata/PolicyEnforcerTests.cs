using System.Text.Json;
using Dashboard.LogStore;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Metadata;

public sealed class PolicyEnforcerTests
{
    [Theory]
    [InlineData("7d", 8, true)]
    [InlineData("7d", 6, false)]
    public async Task Apply_IndexOlderThanItsPolicy_IsDeleted(string age, int days, bool expected)
    {
        await using var store = await TemporaryStore.OpenAsync();
        using var metadata = new MetadataStore(store.Engine.Catalogue);
        var indices = new IndexService(store.Engine, metadata, TimeProvider.System);
        await metadata.UpdateAsync(state => state.With(MetadataSection.Policies, "logs", JsonElement.Parse(
            """{"version":1,"policy":{"phases":{"delete":{"min_age":"AGE","actions":{"delete":{}}}}}}""".Replace("AGE", age, StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        await CreateAsync(store, "kept", []);
        await CreateAsync(store, "old", new Dictionary<string, JsonElement> { ["index.lifecycle.name"] = JsonSerializer.SerializeToElement("logs") });
        var enforcer = new PolicyEnforcer(indices, [], new LaterTime(TimeSpan.FromDays(days)), NullLogger<PolicyEnforcer>.Instance);

        var deleted = await enforcer.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected ? ["old"] : [], deleted);
        Assert.Equal(expected, store.Engine.Find("old") is null);
        Assert.NotNull(store.Engine.Find("kept"));
    }

    [Fact]
    public async Task Apply_StreamOfYesterday_GetsANewIndexAndLosesTheOldByItsRule()
    {
        await using var store = await TemporaryStore.OpenAsync();
        using var metadata = new MetadataStore(store.Engine.Catalogue);
        var indices = new IndexService(store.Engine, metadata, TimeProvider.System);
        var first = await indices.ForStreamAsync("logs", TestContext.Current.CancellationToken);
        await store.IndexAsync(first.Value.Name, """{"@timestamp":"2020-01-01T00:00:00Z"}""");
        var enforcer = new PolicyEnforcer(
            indices, [new RetentionRule { Pattern = ".ds-*", MaximumAge = TimeSpan.FromDays(7) }], new LaterTime(TimeSpan.FromDays(1)), NullLogger<PolicyEnforcer>.Instance);

        Assert.Equal([".ds-logs-000001"], await enforcer.ApplyAsync(TestContext.Current.CancellationToken));
        Assert.Equal([".ds-logs-000002"], DataStreamTable.Backing(metadata.State, "logs"));
        Assert.Empty(await enforcer.ApplyAsync(TestContext.Current.CancellationToken));
    }

    private static async Task CreateAsync(TemporaryStore store, string name, Dictionary<string, JsonElement> settings)
        => Assert.Null((await store.Engine.CreateIndexAsync(new IndexDefinition { Name = name, Settings = settings }, TestContext.Current.CancellationToken)).Failure);

    private sealed class LaterTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
