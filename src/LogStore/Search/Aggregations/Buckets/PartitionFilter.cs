using System.Buffers.Binary;
using System.Numerics;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Takes the terms whose hash falls into one of several partitions; the hashes are Elasticsearch's, so that clients may go on there.</summary>
internal sealed class PartitionFilter(int partition, int partitions) : TermFilter
{
    private const uint Seed = 31;

    public override bool Accepts(ReadOnlySpan<byte> term) => IsIn((int)Murmur(term));

    public override bool Accepts(long value) => IsIn((long)Mix((ulong)value));

    public override bool Accepts(double value) => Accepts(BitConverter.DoubleToInt64Bits(value));

    private bool IsIn(long hash) => ((hash % partitions) + partitions) % partitions == partition;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0x4CD6944C5CC20B6D;
        value = (value ^ (value >> 29)) * 0xFC12C5B19D3259E9;
        return value ^ (value >> 32);
    }

    /// <summary>MurmurHash3, 32 bits.</summary>
    private static uint Murmur(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed;
        var length = (uint)bytes.Length;
        while (bytes.Length >= 4)
        {
            hash = BitOperations.RotateLeft(hash ^ Scramble(BinaryPrimitives.ReadUInt32LittleEndian(bytes)), 13) * 5 + 0xE6546B64;
            bytes = bytes[4..];
        }
        uint rest = 0;
        for (var index = bytes.Length - 1; index >= 0; index--)
            rest = rest << 8 | bytes[index];
        hash ^= Scramble(rest);
        hash ^= length;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static uint Scramble(uint word) => BitOperations.RotateLeft(word * 0xCC9E2D51, 15) * 0x1B873593;
}
