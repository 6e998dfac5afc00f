using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.Unit.LogStore.Columns;

public sealed class LargeBuffersTests
{
    private const int Length = LargeBuffers.SmallestLength;

    [Fact]
    public void Rent_AfterReturn_GivesTheSmallestThatFits()
    {
        var buffers = new LargeBuffers(16 * Length);
        byte[] large = buffers.Rent(3 * Length), small = buffers.Rent(2 * Length);
        buffers.Return(large);
        buffers.Return(small);
        Assert.Same(small, buffers.Rent(Length + 1));
        Assert.Same(large, buffers.Rent(Length + 1));
        Assert.Equal(0, buffers.IdleBytes);
    }

    [Fact]
    public void Rent_MuchLessThanIsKept_LeavesTheLargeOne()
    {
        var buffers = new LargeBuffers(16 * Length);
        buffers.Return(new byte[8 * Length]);
        Assert.Equal(Length, buffers.Rent(Length).Length);
        Assert.Equal(8 * Length, buffers.IdleBytes);
    }

    [Fact]
    public void Return_MoreThanTheCapacity_LetsTheOldestGo()
    {
        var buffers = new LargeBuffers(4 * Length);
        byte[][] returned = [new byte[2 * Length], new byte[2 * Length], new byte[2 * Length], new byte[5 * Length]];
        foreach (var buffer in returned)
            buffers.Return(buffer);
        Assert.Equal(4 * Length, buffers.IdleBytes);
        Assert.Same(returned[1], buffers.Rent(2 * Length));
    }

    [Fact]
    public void Trim_OnlySomeWereNeeded_LetsTheOthersGo()
    {
        var buffers = new LargeBuffers(16 * Length);
        byte[][] rented = [buffers.Rent(Length), buffers.Rent(Length), buffers.Rent(Length)];
        foreach (var buffer in rented)
            buffers.Return(buffer);
        buffers.Trim();
        Assert.Equal(3 * Length, buffers.IdleBytes);
        buffers.Return(buffers.Rent(Length));
        buffers.Trim();
        Assert.Equal(Length, buffers.IdleBytes);
    }
}
