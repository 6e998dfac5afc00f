using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Files;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>
/// Gathers the words of columns block by block. They are put in order by another thread, one part of a column at a time, while this one goes on with what comes next; one thread
/// at a time calls it.
/// </summary>
internal sealed class WordIndexEncoder(int rows) : IDisposable
{
    // Words of so many rows are sorted at once at most, but those of a whole block: 12 MiB.
    private const int Most = 3 << 19;
    private readonly TokenSet beginnings = new();
    private WordOccurrences words = new();
    private List<(int EndBlock, Task<byte[][]> Partitions)> parts = [];
    private Task? latest;
    private int blocks;
    private int firstBlock;

    /// <summary>Another column begins.</summary>
    public void Begin()
    {
        words.Clear();
        beginnings.Clear();
        parts = [];
        (blocks, firstBlock) = (0, 0);
    }

    /// <summary>Adds the words of a text of a row of the segment.</summary>
    public void Add(ReadOnlySpan<byte> text, int row) => WordTokens.Add(text, row - firstBlock * Segment.BlockRows, words, beginnings);

    /// <summary>A block has no more texts.</summary>
    public void EndBlock()
    {
        words.AddAll(beginnings, (blocks - firstBlock) * Segment.BlockRows);
        beginnings.Clear();
        blocks++;
        if (words.Count >= Most || blocks - firstBlock == WordIndex.MostBlocks)
            EndPart();
    }

    /// <summary>The column has no more blocks: what writes its index, once all columns have been gone through.</summary>
    public Func<PageWriter, WordPart[]> End()
    {
        if (blocks > firstBlock)
            EndPart();
        var own = parts;
        return pages => [.. own.Select(part => new WordPart(part.EndBlock, [.. part.Partitions.GetAwaiter().GetResult().Select(partition => pages.AddWords(partition))]))];
    }

    public void Dispose()
    {
        latest?.Wait(CancellationToken.None);
        words.Dispose();
    }

    private void EndPart()
    {
        // No more than one part waits for its order beside the one that is gathered.
        latest?.Wait(CancellationToken.None);
        var gathered = words;
        var partRows = WordPart.Rows(firstBlock, blocks, rows);
        var sorting = Task.Run(() => Encode(gathered, partRows));
        latest = sorting;
        parts.Add((blocks, sorting));
        words = new();
        firstBlock = blocks;
    }

    private static byte[][] Encode(WordOccurrences words, int rows)
    {
        using (words)
        {
            var sorted = words.Sort();
            var bits = WordIndex.PartitionBits(sorted.Length);
            var partitions = new byte[1 << bits][];
            using var buffer = new ByteBuffer(1 << 14);
            for (int partition = 0, start = 0; partition < partitions.Length; partition++)
            {
                var end = start;
                while (end < sorted.Length && WordIndex.Partition(sorted[end], bits) == partition)
                    end++;
                buffer.Clear();
                WordIndex.Encode(sorted[start..end], bits, rows, buffer);
                partitions[partition] = buffer.Span.ToArray();
                start = end;
            }
            return partitions;
        }
    }
}
