using System.IO.Compression;
using Dashboard.LogStore.Columns.Codecs;
using Microsoft.AspNetCore.Http;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Reads bodies whole, unpacked, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>As <c>http.max_content_length</c> of Elasticsearch; after unpacking, so that a small bomb stays small.</summary>
    public const int MaximumBytes = 100 * 1024 * 1024;

    private const int ReadBytes = 4096;
    private const int LargestFirst = 16 * 1024 * 1024;

    // About what lines of logs are packed by.
    private const int UnpackedFactor = 8;

    /// <summary>The body in a buffer that is the caller's, who may give it back once nothing refers to it; null where there is none.</summary>
    public static async Task<ByteBuffer?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0)
            return null;
        if (request.ContentLength > MaximumBytes)
            throw TooLarge();
        await using var stream = Unpacked(request);
        // With room for the read that finds the end: else a body of a known length would be copied into a buffer of twice its size at last.
        var length = (request.ContentLength ?? 0) * (stream == request.Body ? 1 : UnpackedFactor) + ReadBytes;
        var output = new ByteBuffer((int)Math.Min(length, LargestFirst));
        var isWhole = false;
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(output.GetMemory(ReadBytes), cancellationToken);
                if (read == 0)
                {
                    isWhole = true;
                    return output;
                }
                output.Advance(read);
                if (output.Length > MaximumBytes)
                    throw TooLarge();
            }
        }
        catch (InvalidDataException exception)
        {
            throw new StoreFailureException(new StoreFailure(400, "decompression_exception", exception.Message));
        }
        finally
        {
            if (!isWhole)
                output.Dispose();
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
