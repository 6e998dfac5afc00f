using System.Text;
using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Lines;

public sealed class LineReaderTests
{
    private const string Time = "2026-11-22T10:20:30.123456789Z";

    [Theory]
    [InlineData("text", "text")]
    [InlineData("text\r", "text")]
    [InlineData("10%\r20%\r", "10%\r20%")]
    [InlineData("", "")]
    [InlineData(" indented", " indented")]
    public void TryRead_Line_IsTimeAndText(string text, string expected)
    {
        Assert.True(Read($"{Time} {text}", out var line));

        Assert.Equal((Time, expected), (line.Time.ToString(), Encoding.UTF8.GetString(line.Text.Span)));
    }

    [Fact]
    public void TryRead_KubeletsOwnWords_AreNoLine() => Assert.False(Read("unable to retrieve container logs for containerd://17ab", out _));

    [Fact]
    public void TryRead_LongLineOfAnOldKubelet_HasNoTimesWithin()
    {
        var part = new string('a', 16 * 1024);

        Assert.True(Read($"{Time} {part}2026-11-22T10:20:30.2Z {part}2026-11-22T10:20:30.3Z end", out var line));

        Assert.Equal(part + part + "end", Encoding.UTF8.GetString(line.Text.Span));
    }

    private static bool Read(string text, out LogLine line) => LineReader.TryRead(new(Encoding.UTF8.GetBytes(text), 0), out line);
}
