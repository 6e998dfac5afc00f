using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Where the words of some blocks of a column are found.</summary>
/// <param name="EndBlock">The first block that it does not speak for; the part before ends where it begins.</param>
/// <param name="Partitions">The divisions of its <see cref="WordIndex"/>, a power of two.</param>
internal sealed record WordPart(int EndBlock, BlockPlace[] Partitions)
{
    public int PartitionBits => System.Numerics.BitOperations.Log2((uint)Partitions.Length);

    /// <summary>How many rows the blocks of a part have, of those of the segment.</summary>
    public static int Rows(int firstBlock, int endBlock, int segmentRows) => Math.Min(segmentRows, endBlock * Segment.BlockRows) - firstBlock * Segment.BlockRows;

    public void Write(ByteBuffer output)
    {
        output.Number(EndBlock);
        output.Number(PartitionBits);
        foreach (var place in Partitions)
            place.Write(output, 0);
    }

    public static WordPart Read(ref ByteReader input, long firstPage)
    {
        var end = input.Count();
        var bits = input.Count();
        if (bits > WordIndex.MostPartitionBits)
            throw new DamagedBlockException("an index of words has too many parts");
        var partitions = new BlockPlace[1 << bits];
        foreach (ref var place in partitions.AsSpan())
            place = BlockPlace.Read(ref input, firstPage);
        return new(end, partitions);
    }
}
