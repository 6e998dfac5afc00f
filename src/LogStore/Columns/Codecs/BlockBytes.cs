using System.IO.Compression;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Stored bytes: as they are or compressed, whichever is smaller.</summary>
internal static class BlockBytes
{
    private const byte Stored = 0;
    private const byte Brotli = 1;
    private const int Quality = 4;
    private const int Window = 22;
    private const int MinimumLength = 48;

    /// <summary>Appends the bytes in their stored form.</summary>
    public static void Pack(ReadOnlySpan<byte> bytes, bool isCompressible, ByteBuffer output)
    {
        if (isCompressible && bytes.Length >= MinimumLength)
        {
            var start = output.Length;
            output.Byte(Brotli);
            output.Number(bytes.Length);
            if (BrotliEncoder.TryCompress(bytes, output.GetSpan(BrotliEncoder.GetMaxCompressedLength(bytes.Length)), out var written, Quality, Window) && written < bytes.Length)
            {
                output.Advance(written);
                return;
            }
            output.Truncate(start);
        }
        output.Byte(Stored);
        output.Raw(bytes);
    }

    /// <summary>The bytes again. Throws <see cref="DamagedBlockException"/> where they cannot be decompressed.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> stored)
    {
        var reader = new ByteReader(stored);
        if (reader.Byte() == Stored)
            return reader.Raw(reader.Remaining).ToArray();
        var bytes = new byte[reader.Count()];
        if (!BrotliDecoder.TryDecompress(reader.Raw(reader.Remaining), bytes, out var written) || written != bytes.Length)
            throw new DamagedBlockException("bytes cannot be decompressed");
        return bytes;
    }
}
