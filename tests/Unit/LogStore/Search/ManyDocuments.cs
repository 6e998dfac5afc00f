using System.Globalization;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Search;

/// <summary>An index in a file with enough documents that a search which looks at all of them takes a while.</summary>
public sealed class ManyDocuments : IAsyncLifetime
{
    private const int Documents = 24_000;
    private TemporaryStore? store;

    public IndexView OpenView() => store!.Engine.OpenView("logs").Value;

    public async ValueTask InitializeAsync()
    {
        store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        foreach (var bulk in Enumerable.Range(0, Documents).Select(Document).Chunk(2000))
            await store.IndexAsync("logs", bulk);
        Assert.True((await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken)).IsSuccess);
    }

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Document(int number)
    {
        var time = DateTimeOffset.UnixEpoch.AddSeconds(number * 7).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var text = new StringBuilder($"operation {number * 7919L % 100_003} request {number * 31L % 9973} finished abab{number % 977}aab");
        for (var word = 0; word < 14; word++)
            text.Append(CultureInfo.InvariantCulture, $" tick {(word * 7 + number) % 13}");
        text.Append(" and after many other words between them there is a tock");
        return $$"""{"@timestamp":"{{time}}","log":"{{text}}","trace":"{{number * 2654435761L:x16}}","n":{{number * 7919L % 5003}}}""";
    }
}
