using Dashboard.LogStore;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class RetentionTests
{
    [Fact]
    public async Task Find_OlderThanTheRule_GoesAndOthersStay()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time);
        RetentionRule[] rules = [new() { Pattern = "logs-*", MaximumAge = TimeSpan.FromDays(2) }];

        Assert.Equal(["logs-old"], new Retention(store.Engine, rules, time).Find().Select(index => index.Name));
    }

    [Fact]
    public async Task Find_MoreBytesThanTheRule_TheOldestGo()
    {
        var time = new ManualTime();
        await using var store = await StoreAsync(time);
        RetentionRule[] rules = [new() { Pattern = "*", MaximumBytes = store.Engine.Statistics("logs-new").Value.Bytes + 1 }];

        Assert.Equal(["logs-old", "other"], new Retention(store.Engine, rules, time).Find().Select(index => index.Name).Order(StringComparer.Ordinal));
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
