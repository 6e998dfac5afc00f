using Dashboard.LogStore;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class RetentionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ApplyAsync_OlderThanTheRule_GoesAndOthersStay()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time);
        RetentionRule[] rules = [new() { Pattern = "logs-*", MaximumAge = TimeSpan.FromDays(2) }];

        await new Retention(store.Engine, rules, time).ApplyAsync(Token);

        Assert.Equal(["logs-new", "other"], store.Engine.Indices.Select(index => index.Name));
    }

    [Fact]
    public async Task ApplyAsync_MoreBytesThanTheRule_TheOldestGo()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time);
        RetentionRule[] rules = [new() { Pattern = "*", MaximumBytes = store.Engine.Statistics("logs-new").Value.Bytes + 1 }];

        await new Retention(store.Engine, rules, time).ApplyAsync(Token);

        Assert.Equal(["logs-new"], store.Engine.Indices.Select(index => index.Name));
    }

    private static async Task<TemporaryStore> StoreAsync(TimeProvider time)
    {
        var store = await TemporaryStore.OpenAsync(time: time);
        foreach (var (index, day) in new[] { ("logs-old", 10), ("other", 10), ("logs-new", 19) })
        {
            await store.CreateAsync(index);
            await store.IndexAsync(index, $$"""{"@timestamp":"2026-11-{{day}}T00:00:00Z"}""");
        }
        return store;
    }
}
