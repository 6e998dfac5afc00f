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
        var bytes = GC.AllocateUninitializedArray<byte>(UnpackedLength(stored));
        Unpack(stored, bytes);
        return bytes;
    }

    /// <summary>How many bytes there are again.</summary>
    public static int UnpackedLength(ReadOnlySpan<byte> stored)
    {
        var reader = new ByteReader(stored);
        return reader.Byte() == Stored ? reader.Remaining : reader.Count();
    }

    /// <summary>The bytes again, as many as <see cref="UnpackedLength"/> says. Throws <see cref="DamagedBlockException"/> where they cannot be decompressed.</summary>
    public static void Unpack(ReadOnlySpan<byte> stored, Span<byte> output)
    {
        var reader = new ByteReader(stored);
        if (reader.Byte() == Stored)
        {
            reader.Raw(reader.Remaining).CopyTo(output);
            return;
        }
        _ = reader.Count();
        if (!BrotliDecoder.TryDecompress(reader.Raw(reader.Remaining), output, out var written) || written != output.Length)
            throw new DamagedBlockException("bytes cannot be decompressed");
    }
}
