using System.Runtime.InteropServices;
using System.Numerics;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>The shard that Elasticsearch would keep a routing value in: Murmur3 (32 bits, seed 0) of its UTF-16 units, little-endian.</summary>
internal static class ShardNumber
{
    public static int Of(string routing, LogIndex index)
    {
        var shards = IndexSettings.Shards(index);
        // As of 7.0 an index is split into its shards by way of 1,024 parts, or as many as a multiple of its shards allows.
        var parts = shards;
        while (parts * 2 <= 1024)
            parts *= 2;
        var hash = Hash(MemoryMarshal.AsBytes(routing.AsSpan()));
        var part = hash % parts;
        return (part < 0 ? part + parts : part) / (parts / shards);
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        const uint first = 0xcc9e2d51, second = 0x1b873593;
        uint hash = 0;
        var words = MemoryMarshal.Cast<byte, uint>(bytes);
        foreach (var word in words)
        {
            hash ^= BitOperations.RotateLeft(word * first, 15) * second;
            hash = BitOperations.RotateLeft(hash, 13) * 5 + 0xe6546b64;
        }

        uint rest = 0;
        for (var i = bytes.Length - 1; i >= words.Length * 4; i--)
            rest = (rest << 8) | bytes[i];
        hash ^= BitOperations.RotateLeft(rest * first, 15) * second;
        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return (int)(hash ^ (hash >> 16));
    }
}
