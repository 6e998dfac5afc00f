using System.Threading.Channels;
using Dashboard.Unit.Support;
using Dashboard.Web.Hosting.Circuits;

namespace Dashboard.Unit.Web.Hosting;

/// <summary>When memory is given back while the application is used.</summary>
public sealed class CalmMemoryTests : IAsyncLifetime
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private readonly ManualTime time = new();
    private readonly Channel<bool> looks = Channel.CreateUnbounded<bool>();
    private readonly CalmMemory memory;
    private long allocated;
    private int collections;

    public CalmMemoryTests() => memory = new(time, Look, () => collections++);

    public async ValueTask InitializeAsync()
    {
        await memory.StartAsync(cancellation);
        await looks.Reader.ReadAsync(cancellation);
        await looks.Reader.ReadAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await memory.StopAsync(CancellationToken.None);
        memory.Dispose();
    }

    [Fact]
    public async Task Burst_FollowedByCalm_IsTidiedOnce()
    {
        await PassAsync(CalmMemory.Much);
        Assert.Equal(0, collections);
        await PassAsync(CalmMemory.Little);
        await PassAsync(0);
        await PassAsync(0);

        Assert.Equal(1, collections);
    }

    [Fact]
    public async Task Work_ThatGoesOn_IsNotDisturbed()
    {
        for (var i = 0; i < 5; i++)
            await PassAsync(CalmMemory.Much);

        Assert.Equal(0, collections);
    }

    [Fact]
    public async Task Little_AgainAndAgain_IsTidiedWhenItHasBecomeMuch()
    {
        for (var passed = 0L; passed < (2 * CalmMemory.Much) + CalmMemory.Little; passed += CalmMemory.Little)
            await PassAsync(CalmMemory.Little);
        await PassAsync(0);

        Assert.Equal(2, collections);
    }

    /// <summary>Allocates, lets the memory look, and waits until it looks again or has collected: its next look finds what is allocated then.</summary>
    private async Task PassAsync(long bytes)
    {
        Interlocked.Add(ref allocated, bytes);
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);
        await looks.Reader.ReadAsync(cancellation);
        await time.UntilTimerAsync(cancellation);
    }

    private long Look()
    {
        looks.Writer.TryWrite(true);
        return Interlocked.Read(ref allocated);
    }
}
