using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Dashboard.Web.Features.Discover;

namespace Dashboard.Unit.Web.Discover;

public sealed class LaterTryTests
{
    private readonly ManualTime time = new();
    private int tries;

    [Fact]
    public void After_AFailureThatPasses_TriesLaterEachTime()
    {
        using var later = new LaterTry(time, () => tries++);
        foreach (var seconds in new[] { 2, 4, 8, 15, 30, 30 })
        {
            var before = tries;
            later.After(Failed(FailureKind.Unreachable));
            time.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(before, tries);
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, tries);
        }
    }

    [Fact]
    public void After_ASuccess_BeginsAnewWithTheShortestWait()
    {
        using var later = new LaterTry(time, () => tries++);
        later.After(Failed(FailureKind.Unreachable));
        time.Advance(TimeSpan.FromSeconds(2));
        later.After(null);
        later.After(Failed(FailureKind.Throttled));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, tries);
    }

    [Fact]
    public void After_TheServerAskedToWait_WaitsSoLong()
    {
        using var later = new LaterTry(time, () => tries++);
        later.After(Failed(FailureKind.Throttled) with { RetryAfter = TimeSpan.FromSeconds(20) });
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(0, tries);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, tries);
    }

    [Theory]
    [InlineData(FailureKind.Forbidden)]
    [InlineData(FailureKind.Invalid)]
    [InlineData(FailureKind.TimedOut)]
    [InlineData(FailureKind.NotFound)]
    public void After_WhatWouldFailAgain_DoesNotTry(FailureKind kind)
    {
        using var later = new LaterTry(time, () => tries++);
        later.After(Failed(kind));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, tries);
    }

    [Fact]
    public void Cancel_BeforeItsTime_DoesNotTry()
    {
        using var later = new LaterTry(time, () => tries++);
        later.After(Failed(FailureKind.Unreachable));
        later.Cancel();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, tries);
    }

    private static Failure Failed(FailureKind kind) => new() { Kind = kind, Message = "It failed." };
}
