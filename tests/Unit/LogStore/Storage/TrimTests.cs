using Dashboard.LogStore;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class TrimTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Maintenance_SegmentsOlderThanTheRule_GoAndYoungerOnesStay()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time, new() { Pattern = "logs", MaximumAge = time.GetUtcNow() - new DateTimeOffset(2026, 11, 12, 0, 0, 0, TimeSpan.Zero) });

        await new StoreMaintenance(store.Engine, Options(store), time, NullLogger.Instance).RunOnceAsync(Token);

        Assert.Equal(["2026-11-12", "2026-11-13"], Days(store));
        await store.ReopenAsync();
        Assert.Equal(["2026-11-12", "2026-11-13"], Days(store));
    }

    [Fact]
    public async Task Trim_MoreBytesThanMayBe_TheOldestSegmentsGoAndTheNewestStays()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time, null);
        var index = store.Engine.Stores.Single();

        Assert.True((await index.Upkeep.TrimAsync(null, 1, Token)).Value);

        Assert.Equal(["2026-11-13"], Days(store));
    }

    [Fact]
    public async Task Trim_WhileAViewIsOpen_TheViewGoesOn()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time, null);
        using var view = store.Engine.OpenView("logs").Value;

        await store.Engine.Stores.Single().Upkeep.TrimAsync(null, 1, Token);
        using var read = view.Segments[0].Column("@timestamp")!.Read(0);

        Assert.Equal(4, view.DocumentCount);
        Assert.Equal(1, read.ValueCount);
    }

    private RetentionRule? used;

    private async Task<TemporaryStore> StoreAsync(TimeProvider time, RetentionRule? rule)
    {
        used = rule;
        var store = await TemporaryStore.OpenAsync(time: time);
        await store.CreateAsync("logs");
        for (var day = 10; day < 14; day++)
        {
            await store.IndexAsync("logs", $$"""{"@timestamp":"2026-11-{{day}}T00:00:00Z"}""");
            await store.Engine.FlushAsync("logs", Token);
        }
        return store;
    }

    private LogStoreOptions Options(TemporaryStore store) => new() { Folder = store.Folder, MergeBytesPerSecond = 0, Retention = used is null ? [] : [used] };

    private static IEnumerable<string> Days(TemporaryStore store)
    {
        using var view = store.Engine.OpenView("logs").Value;
        return [.. view.Segments.Select(segment => DateTimeOffset.FromUnixTimeMilliseconds(segment.Times!.Value.From).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
    }
}
