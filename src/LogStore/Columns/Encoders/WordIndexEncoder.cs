using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Files;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Gathers the words of a column block by block and writes where they are found. One thread at a time.</summary>
internal sealed class WordIndexEncoder(PageWriter pages, int rows) : IDisposable
{
    // Words of so many rows are sorted at once at most, but those of a whole block: 12 MiB.
    private const int Most = 3 << 19;
    private readonly WordOccurrences words = new(WordIndex.MostRows(rows));
    private readonly TokenSet beginnings = new();
    private readonly List<WordPart> parts = [];
    private int blocks;
    private int firstBlock;

    /// <summary>Another column begins.</summary>
    public void Begin()
    {
        words.Clear();
        beginnings.Clear();
        parts.Clear();
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

    /// <summary>The column has no more blocks.</summary>
    public WordPart[] End()
    {
        if (blocks > firstBlock)
            EndPart();
        return [.. parts];
    }

    public void Dispose() => words.Dispose();

    private void EndPart()
    {
        var sorted = words.Sort();
        var bits = WordIndex.PartitionBits(sorted.Length);
        var partitions = new BlockPlace[1 << bits];
        var partRows = WordPart.Rows(firstBlock, blocks, rows);
        using var buffer = new ByteBuffer(1 << 14);
        for (int partition = 0, start = 0; partition < partitions.Length; partition++)
        {
            var end = start;
            while (end < sorted.Length && WordIndex.Partition(sorted[end], bits) == partition)
                end++;
            buffer.Clear();
            WordIndex.Encode(sorted[start..end], bits, partRows, buffer);
            partitions[partition] = pages.AddWords(buffer.Span);
            start = end;
        }
        parts.Add(new(blocks, partitions));
        words.Clear();
        firstBlock = blocks;
    }
}
