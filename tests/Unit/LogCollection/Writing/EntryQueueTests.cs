using Dashboard.Services.LogCollection.Writing;
using Dashboard.Unit.LogCollection.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.LogCollection.Writing;

public sealed class EntryQueueTests
{
    private readonly EntryQueue queue = new(2000, new ManualTime());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_BeyondTheBytes_WaitsUntilThereIsRoom()
    {
        await queue.AddAsync(Some.Entry(new string('a', 3000)), Token);
        var second = queue.AddAsync(Some.Entry("b"), Token).AsTask();
        Assert.False(second.IsCompleted);

        var first = Assert.Single(await queue.TakeAsync(10, 100, TimeSpan.Zero, Token));
        await second;

        Assert.Equal(3000, first.Text!.Value.Length);
        Assert.Equal(1, Assert.Single(await queue.TakeAsync(10, 100, TimeSpan.Zero, Token)).Text!.Value.Length);
        Assert.Equal(0, queue.Bytes);
    }

    [Fact]
    public async Task Take_Empty_WaitsAndCanBeCancelled()
    {
        using var stop = new CancellationTokenSource();
        var taking = queue.TakeAsync(10, 100, TimeSpan.Zero, stop.Token);
        Assert.False(taking.IsCompleted);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
    }

    [Fact]
    public async Task Take_Many_KeepsOrderAndCount()
    {
        for (var i = 0; i < 5; i++)
            await queue.AddAsync(Some.Entry($"{i}"), Token);

        Assert.Equal(3, (await queue.TakeAsync(3, 100_000, TimeSpan.Zero, Token)).Count);
        Assert.Equal(["3", "4"], (await queue.TakeAsync(3, 1, TimeSpan.Zero, Token)).Concat(await queue.TakeAsync(3, 1, TimeSpan.Zero, Token)).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Text!.Value.Span)));
    }
}
