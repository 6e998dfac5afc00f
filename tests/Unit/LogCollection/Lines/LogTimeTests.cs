using System.Text;
using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Lines;

public sealed class LogTimeTests
{
    [Theory]
    [InlineData("2026-11-22T10:20:30.123456789Z text", "2026-11-22T10:20:30.123456789Z", 31)]
    [InlineData("2026-11-22T10:20:30Z text", "2026-11-22T10:20:30.000000000Z", 21)]
    [InlineData("2026-11-22T10:20:30.1Z ", "2026-11-22T10:20:30.100000000Z", 23)]
    [InlineData("2026-11-22T10:20:30.123456789+09:00 text", "2026-11-22T01:20:30.123456789Z", 36)]
    [InlineData("2026-11-22T10:20:30.5-03:30 text", "2026-11-22T13:50:30.500000000Z", 28)]
    [InlineData("2024-02-29T23:59:59.999999999Z", "2024-02-29T23:59:59.999999999Z", 30)]
    public void TryParse_Time_IsReadToTheNanosecond(string line, string expected, int length)
    {
        Assert.True(LogTime.TryParse(Encoding.UTF8.GetBytes(line), out var time, out var taken));

        Assert.Equal((expected, length), (time.ToString(), taken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("failed to watch file: too many open files")]
    [InlineData("2026-11-22 10:20:30Z text")]
    [InlineData("2026-13-22T10:20:30Z text")]
    [InlineData("2026-02-29T10:20:30Z text")]
    [InlineData("2026-11-22T10:20:30.Z text")]
    [InlineData("2026-11-22T10:20:30.123")]
    [InlineData("2026-11-22T10:20:30Ztext")]
    [InlineData("2026-11-22T10:20:30+9:00 text")]
    [InlineData("2026-11-22T10:20:30")]
    public void TryParse_AnythingElse_IsNone(string line) => Assert.False(LogTime.TryParse(Encoding.UTF8.GetBytes(line), out _, out _));

    [Fact]
    public void FloorSecond_IsTheWholeSecondBefore()
    {
        var time = new LogTime(1_767_225_600_999_999_999);

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), time.FloorSecond());
        Assert.Equal("2026.01.01", time.Day());
    }
}
