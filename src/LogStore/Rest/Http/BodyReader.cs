using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Reads bodies whole, unpacked, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>As <c>http.max_content_length</c> of Elasticsearch; after unpacking, so that a small bomb stays small.</summary>
    public const int MaximumBytes = 100 * 1024 * 1024;

    private const int ReadBytes = 4096;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0)
            return default;
        if (request.ContentLength > MaximumBytes)
            throw TooLarge();
        await using var stream = Unpacked(request);
        // With room for the read that finds the end: else a body of a known length would be copied into a buffer of twice its size at last.
        var output = new ArrayBufferWriter<byte>((int)Math.Clamp((request.ContentLength ?? 0) + ReadBytes, ReadBytes, 16 * 1024 * 1024));
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(output.GetMemory(ReadBytes), cancellationToken);
                if (read == 0)
                    return output.WrittenMemory;
                output.Advance(read);
                if (output.WrittenCount > MaximumBytes)
                    throw TooLarge();
            }
        }
        catch (InvalidDataException exception)
        {
            throw new StoreFailureException(new StoreFailure(400, "decompression_exception", exception.Message));
        }
    }

    private static Stream Unpacked(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        return encoding.ToLowerInvariant() switch
        {
            "" or "identity" => request.Body,
            "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
            "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
            _ => throw RestFailure.IllegalArgument($"Content-Encoding [{encoding}] is not supported"),
        };
    }

    private static StoreFailureException TooLarge()
        => new(new StoreFailure(413, "illegal_argument_exception", $"the body is larger than {MaximumBytes / 1024 / 1024} MB"));
}
