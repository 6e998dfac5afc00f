using System.Text.Json;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Search;

public sealed class CopyToTests
{
    private const string Mapping = """{"properties":{"first":{"type":"keyword","copy_to":["all","later"]},"last":{"type":"text","copy_to":"all"},"all":{"type":"text"},"n":{"type":"keyword","copy_to":"number"},"number":{"type":"long"}}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"match":{"all":"ada"}}""", 1)]
    [InlineData("""{"match":{"all":"LOVELACE"}}""", 1)]
    [InlineData("""{"match":{"all":"babbage"}}""", 1)]
    [InlineData("""{"match":{"all":"nobody"}}""", 0)]
    [InlineData("""{"exists":{"field":"all"}}""", 2)]
    [InlineData("""{"match":{"later":"ada"}}""", 1)]
    [InlineData("""{"range":{"number":{"gte":5}}}""", 1)]
    public async Task Search_FieldThatOthersAreCopiedTo_FindsTheirValues(string query, int hits)
    {
        await using var store = await StoreAsync();
        foreach (var isFlushed in new[] { false, true })
        {
            if (isFlushed)
                await store.Engine.FlushAsync("logs", Token);
            using var view = store.Engine.OpenView("logs").Value;
            var request = new SearchRequestParser(null).Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"query":{{query}}}""")).Value;
            Assert.Equal(hits, new Searcher(TimeProvider.System).Search([new(view)], request, Token).Value.Total!.Value.Value);
        }
    }

    [Fact]
    public async Task Write_ValueThatTheTargetRefuses_IsRefused()
    {
        await using var store = await StoreAsync();
        var outcomes = await store.WriteAsync("logs", Some.Index("x", """{"n":"no number"}"""));
        Assert.Equal("mapper_parsing_exception", outcomes[0].Failure?.Type);
    }

    private static async Task<TemporaryStore> StoreAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.Engine.CreateIndexAsync(new() { Name = "logs", Mapping = MappingJson.Parse(JsonElement.Parse(Mapping)).Value }, Token);
        await store.IndexAsync("logs", """{"first":"Ada","last":"Lovelace","n":"7"}""", """{"last":"Charles Babbage","n":"3"}""", """{"n":"1"}""");
        return store;
    }
}
