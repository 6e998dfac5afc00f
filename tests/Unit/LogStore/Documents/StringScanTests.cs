using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Documents;

namespace Dashboard.Unit.LogStore.Documents;

public sealed class StringScanTests
{
    [Fact]
    public void Unescape_AnyString_IsWhatTheFrameworkReads()
    {
        var random = new Random(1);
        string[] parts = ["a", "lines of a log, ", "\\\"", "\\\\", "\\n", "\\/", "\\u0041", "\\u00e9", "\\u001f", "\\u000A", "\\ud83d\\ude00", "한국어", "😀", "\\t", "0123456789abcdef"];
        for (var run = 0; run < 5000; run++)
        {
            var raw = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var source = Encoding.UTF8.GetBytes($"{{\"k\":\"{raw}\",\"x\":1}}");
            var output = new byte[source.Length + StringScan.Slack];
            var end = StringScan.Unescape(source, 6, output, out var length, out var isUsual);
            Assert.Equal((byte)'"', source[end]);
            Assert.Equal(Encoding.UTF8.GetBytes(raw).Length, end - 6);
            var value = output.AsSpan(0, length);
            Assert.Equal(JsonElement.Parse(source).GetProperty("k").GetString(), Encoding.UTF8.GetString(value));
            var escaped = new byte[length * JsonString.MaximumExpansion];
            Assert.Equal(escaped.AsSpan(0, JsonString.Escape(value, escaped)).SequenceEqual(source.AsSpan(6..end)), isUsual);
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"no end")]
    [InlineData("\"a long string without an end but with more than sixteen bytes")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u+123\"")]
    [InlineData("\"line\nbreak in the midst\"")]
    [InlineData("\"\\")]
    public void Unescape_WrongString_IsRefused(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        Assert.Equal(-1, StringScan.Unescape(source, 1, new byte[source.Length + StringScan.Slack], out _, out _));
    }
}
