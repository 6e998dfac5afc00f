using System.Numerics;
using System.Runtime.InteropServices;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>
/// The words of some blocks of a text column: in which rows each is, or, of those that are in very few or very many, in which blocks. It is divided by the words' hashes, so
/// that a word is found by reading a few kilobytes.
/// </summary>
/// <remarks>
/// A word is known by the upper 47 bits of its hash where its rows are given: that two of the words of an index share them and one is taken for the other happens to one
/// word in ten thousand millions. Where only blocks are given, their texts decide.
/// </remarks>
internal static class WordIndex
{
    /// <summary>An index speaks for no more blocks: their rows are counted from the first one's.</summary>
    public const int MostBlocks = (1 << WordOccurrences.RowBits) / Segment.BlockRows;

    /// <summary>There are no more divisions than these bits tell apart.</summary>
    public const int MostPartitionBits = 10;

    private const int KeyBits = 64 - WordOccurrences.RowBits;

    // Words in fewer rows are told by a shorter piece of their hash: their texts must be looked at, but those are few.
    private const int FewestRows = 4;

    // Words in more than this part of the rows would cost much to write down, and are in nearly every block anyway.
    private const int MostRowsPart = 8;

    // One in so many words that the rows do not have seems to be in them.
    private const int DoubtBits = 5;
    private const int PerPartition = 1 << 12;

    // A quotient longer than this stands for the number itself.
    private const int Escape = 20;

    /// <summary>A word in more rows than this, of so many, has only its blocks written.</summary>
    public static int MostRows(int rows) => Math.Max(FewestRows, rows / MostRowsPart);

    /// <summary>How many bits of a hash say which division a word is in.</summary>
    public static int PartitionBits(int occurrences) => Math.Clamp(BitOperations.Log2((uint)Math.Max(1, occurrences / PerPartition)), 0, MostPartitionBits);

    public static int Partition(ulong hash, int partitionBits) => partitionBits == 0 ? 0 : (int)(hash >> (64 - partitionBits));

    /// <summary>Writes a division.</summary>
    /// <param name="keys">Its words' hashes and rows as <see cref="WordOccurrences"/> sorts them.</param>
    /// <param name="rows">Rows that it speaks for.</param>
    public static void Encode(ReadOnlySpan<ulong> keys, int partitionBits, int rows, ByteBuffer output)
    {
        var few = new List<ulong>();
        var (words, counts, lengths) = (new List<long>(), new List<long>(), new List<long>());
        using var postings = new ByteBuffer(1 << 12);
        var bits = new BitWriter(postings);
        var blockBits = BlockBits(rows);
        for (var start = 0; start < keys.Length;)
        {
            var key = keys[start] >> WordOccurrences.RowBits;
            var end = start + 1;
            while (end < keys.Length && keys[end] >> WordOccurrences.RowBits == key)
                end++;
            var group = keys[start..end];
            var blocks = Blocks(group);
            start = end;
            if (BitOperations.PopCount(blocks) < FewestRows && (group.Length < FewestRows || IsOfBlocks(group)))
            {
                for (var rest = blocks; rest != 0; rest &= rest - 1)
                    few.Add(key << blockBits | (uint)BitOperations.TrailingZeroCount(rest));
                continue;
            }
            var isExact = group.Length <= MostRows(rows) && !IsOfBlocks(group);
            words.Add((long)(key & (1UL << KeyBits - partitionBits) - 1));
            counts.Add(isExact ? group.Length : 0);
            lengths.Add(isExact ? WriteRows(group, rows, ref bits) : WriteBlocks(blocks, ref bits));
        }
        bits.End();
        WriteFew(CollectionsMarshal.AsSpan(few), partitionBits, blockBits, output);
        output.Number(words.Count);
        if (words.Count == 0)
            return;
        LongCodec.Encode(CollectionsMarshal.AsSpan(words), output);
        LongCodec.Encode(CollectionsMarshal.AsSpan(counts), output);
        LongCodec.Encode(CollectionsMarshal.AsSpan(lengths), output);
        output.Raw(postings.Span);
    }

    /// <summary>Looks a word up in its division. Throws <see cref="DamagedBlockException"/> where that is no such thing.</summary>
    public static FoundWord Find(ReadOnlySpan<byte> partition, ulong hash, int partitionBits, int rows)
    {
        var input = new ByteReader(partition);
        var few = new long[Count(ref input, partition.Length)];
        if (few.Length > 0)
            LongCodec.Decode(ref input, few);
        var words = new long[Count(ref input, partition.Length)];
        if (words.Length > 0)
        {
            LongCodec.Decode(ref input, words);
            var place = words.AsSpan().BinarySearch((long)(hash >> WordOccurrences.RowBits & (1UL << KeyBits - partitionBits) - 1));
            if (place >= 0)
                return Read(ref input, words.Length, place, rows);
        }
        return FindFew(few, hash, partitionBits, BlockBits(rows));
    }

    private static FoundWord Read(ref ByteReader input, int words, int place, int rows)
    {
        var counts = new long[words];
        LongCodec.Decode(ref input, counts);
        var lengths = new long[words];
        LongCodec.Decode(ref input, lengths);
        var bits = new BitReader(input.Raw(input.Remaining));
        for (var before = 0; before < place; before++)
            bits.Skip(lengths[before]);
        var count = counts[place];
        if (count == 0)
            return new((uint)bits.Read(32), null);
        if (count < 0 || count > rows)
            throw new DamagedBlockException("a word is in too many rows");
        var found = new int[count];
        var blocks = 0u;
        var parameter = RiceParameter(rows, (int)count);
        var row = -1L;
        foreach (ref var next in found.AsSpan())
        {
            row += 1 + (long)ReadGap(ref bits, parameter);
            if (row >= rows)
                throw new DamagedBlockException("a word is in a row that is none");
            next = (int)row;
            blocks |= 1u << (int)row / Segment.BlockRows;
        }
        return new(blocks, found);
    }

    private static FoundWord FindFew(ReadOnlySpan<long> few, ulong hash, int partitionBits, int blockBits)
    {
        var print = (long)(hash << partitionBits >> 64 - PrintBits(few.Length, partitionBits));
        var low = LowerBound(few, print << blockBits);
        var blocks = 0u;
        for (; low < few.Length && few[low] >> blockBits == print; low++)
            blocks |= 1u << (int)(few[low] & (1L << blockBits) - 1);
        return blocks == 0 ? FoundWord.Nowhere : new(blocks, null);
    }

    private static void WriteFew(Span<ulong> few, int partitionBits, int blockBits, ByteBuffer output)
    {
        output.Number(few.Length);
        if (few.IsEmpty)
            return;
        var prints = new long[few.Length];
        var cut = KeyBits - partitionBits - PrintBits(few.Length, partitionBits);
        var mask = (1UL << KeyBits - partitionBits) - 1;
        for (var index = 0; index < few.Length; index++)
            prints[index] = (long)((few[index] >> blockBits & mask) >> cut << blockBits | few[index] & (1UL << blockBits) - 1);
        // Words that have the same piece are in no order of their blocks.
        prints.AsSpan().Sort();
        LongCodec.Encode(prints, output);
    }

    /// <summary>How long a piece of a hash, behind what says the division, stands for a word that is in few blocks.</summary>
    private static int PrintBits(int few, int partitionBits) => Math.Min(KeyBits - partitionBits, BitOperations.Log2((uint)Math.Max(1, few)) + 1 + DoubtBits);

    private static long WriteRows(ReadOnlySpan<ulong> group, int rows, ref BitWriter bits)
    {
        var parameter = RiceParameter(rows, group.Length);
        var (length, before) = (0L, -1);
        foreach (var key in group)
        {
            var row = (int)(key & (1UL << WordOccurrences.RowBits) - 1);
            length += WriteGap((ulong)(row - before - 1), parameter, ref bits);
            before = row;
        }
        return length;
    }

    private static long WriteBlocks(uint blocks, ref BitWriter bits)
    {
        bits.Write(blocks, 32);
        return 32;
    }

    private static int WriteGap(ulong gap, int parameter, ref BitWriter bits)
    {
        var quotient = gap >> parameter;
        if (quotient < Escape)
        {
            bits.Write((1UL << (int)quotient) - 1, (int)quotient + 1);
            bits.Write(gap & (1UL << parameter) - 1, parameter);
            return (int)quotient + 1 + parameter;
        }
        bits.Write((1UL << Escape) - 1, Escape + 1);
        bits.Write(gap, WordOccurrences.RowBits);
        return Escape + 1 + WordOccurrences.RowBits;
    }

    private static ulong ReadGap(ref BitReader bits, int parameter)
    {
        var quotient = bits.ReadUnary();
        return quotient < Escape ? (ulong)quotient << parameter | bits.Read(parameter) : bits.Read(WordOccurrences.RowBits);
    }

    private static int RiceParameter(int rows, int count) => BitOperations.Log2((uint)Math.Max(1, rows * 2 / 3 / count));

    private static int BlockBits(int rows) => BitOperations.Log2((uint)((rows + Segment.BlockRows - 1) / Segment.BlockRows * 2 - 1));

    /// <summary>What stands in the first rows of blocks alone: how words begin is noted there, once a block.</summary>
    private static bool IsOfBlocks(ReadOnlySpan<ulong> group)
    {
        foreach (var key in group)
            if (key % Segment.BlockRows != 0)
                return false;
        return true;
    }

    private static uint Blocks(ReadOnlySpan<ulong> group)
    {
        var blocks = 0u;
        foreach (var key in group)
            blocks |= 1u << (int)(key & (1UL << WordOccurrences.RowBits) - 1) / Segment.BlockRows;
        return blocks;
    }

    private static int Count(ref ByteReader input, int most)
    {
        // None takes less than a bit.
        var count = input.Count();
        return count <= most * 8L ? count : throw new DamagedBlockException("there are too many words");
    }

    private static int LowerBound(ReadOnlySpan<long> values, long value)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
