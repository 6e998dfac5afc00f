using System.Threading.Channels;
using Dashboard.Unit.Support;
using Dashboard.Web.Hosting.Circuits;

namespace Dashboard.Unit.Web.Hosting;

/// <summary>When memory is given back to the system.</summary>
public sealed class IdleMemoryTests : IAsyncLifetime
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private readonly ManualTime time = new();
    private readonly OpenCircuits circuits = new();
    private readonly Channel<bool> collected = Channel.CreateUnbounded<bool>();
    private readonly IdleMemory memory;

    public IdleMemoryTests() => memory = new(circuits, time, () => collected.Writer.TryWrite(true));

    public async ValueTask InitializeAsync() => await memory.StartAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await memory.StopAsync(CancellationToken.None);
        memory.Dispose();
    }

    [Fact]
    public async Task Start_NobodyThere_IsTidiedOnce()
    {
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);

        await collected.Reader.ReadAsync(cancellation);
        Assert.False(collected.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Visit_LastPageClosed_IsTidiedAfterARest()
    {
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);
        await collected.Reader.ReadAsync(cancellation);

        circuits.Opened();
        circuits.Opened();
        circuits.Closed();
        time.Advance(AMinute);
        Assert.False(collected.Reader.TryRead(out _));
        circuits.Closed();
        await time.AdvanceToNextTimerAsync(AMinute, cancellation);

        Assert.True(await collected.Reader.ReadAsync(cancellation));
    }

    [Fact]
    public void Tidy_SomebodyIsThere_IsLeftAlone()
    {
        circuits.Opened();

        memory.Tidy();

        Assert.False(collected.Reader.TryRead(out _));
    }
}
