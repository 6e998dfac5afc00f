using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Following;

namespace Dashboard.Unit.LogCollection.Following;

public sealed class StreamSlotsTests
{
    private readonly CollectorStatus status = new();

    [Fact]
    public async Task Take_MoreThanThereAre_WaitInLineAndAreCounted()
    {
        var slots = new StreamSlots(1, status);
        await slots.TakeAsync(TestContext.Current.CancellationToken);
        var (second, third) = (slots.TakeAsync(TestContext.Current.CancellationToken), slots.TakeAsync(TestContext.Current.CancellationToken));

        Assert.Equal((1, 2, true), (status.OpenStreams, status.WaitingStreams, slots.IsFull));
        slots.Return();
        await second;
        Assert.False(third.IsCompleted);
        slots.Return();
        await third;
        slots.Return();
        Assert.Equal((0, 0, false), (status.OpenStreams, status.WaitingStreams, slots.IsFull));
    }

    [Fact]
    public async Task Take_GivenUp_LeavesTheLine()
    {
        var slots = new StreamSlots(1, status);
        await slots.TakeAsync(TestContext.Current.CancellationToken);
        using var giveUp = new CancellationTokenSource();
        var waiting = slots.TakeAsync(giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, status.WaitingStreams);
        slots.Return();
        await slots.TakeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, status.OpenStreams);
    }
}
