using System.Text;
using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Lines;

public sealed class LineSplitterTests
{
    private const int Longest = 100_000;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Take_HoweverTheBytesCome_GivesTheLines(int chunk)
    {
        var lines = await ReadAsync("one\n\nthree 한국어\r\nlast", chunk);

        Assert.Equal(["one", "", "three 한국어\r", "last"], lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.Equal(0, line.Cut));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(5_000_000)]
    public async Task Take_LineOfAMegabyte_IsCutAndCounted(int chunk)
    {
        var lines = await ReadAsync($"before\n{new string('x', 1_000_000)}\nafter\n{new string('y', Longest)}\n", chunk);

        Assert.Equal(["before", new string('x', Longest), "after", new string('y', Longest)], lines.Select(line => line.Text));
        Assert.Equal([0, 900_000, 0, 0], lines.Select(line => line.Cut));
    }

    [Fact]
    public async Task Rest_OfALineThatIsTooLong_IsCutToo()
    {
        var line = Assert.Single(await ReadAsync(new string('x', 500_000), 10_000));

        Assert.Equal((Longest, 400_000L), (line.Text.Length, line.Cut));
    }

    private static async Task<IReadOnlyList<(string Text, long Cut)>> ReadAsync(string text, int chunk)
    {
        using var log = new LogStream(new ChunkStream(Encoding.UTF8.GetBytes(text), chunk), new Uri("https://fake.example"));
        using var splitter = new LineSplitter(log, Longest);
        var lines = new List<(string, long)>();
        bool more;
        do
        {
            more = (await splitter.FillAsync(TestContext.Current.CancellationToken)).Value;
            while (splitter.TryTake(out var line))
                lines.Add((Encoding.UTF8.GetString(line.Bytes.Span), line.CutBytes));
        }
        while (more);
        if (splitter.TryTakeRest(out var rest))
            lines.Add((Encoding.UTF8.GetString(rest.Bytes.Span), rest.CutBytes));
        return lines;
    }

    private sealed class ChunkStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
